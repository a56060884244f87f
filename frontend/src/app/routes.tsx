import { createBrowserRouter, type RouteObject } from 'react-router';
import type { Feature, FeatureRoute } from './feature';
import { features } from './features';
import { Guarded } from './shell/Guarded';
import { Root } from './shell/Root';
import { Shell } from './shell/Shell';
import { Lazy } from './lazy';
import { HomePage } from './home/HomePage';
import { NotFoundPage } from './trouble/NotFoundPage';
import { RouteTrouble } from './trouble/RouteTrouble';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';

const login = () => import('./login/LoginPage').then(({ LoginPage }) => ({ default: LoginPage }));
const password = () => import('./login/NewPasswordPage');

function screen({ path, load, permission, bare }: FeatureRoute): RouteObject {
  return {
    path,
    handle: { bare },
    errorElement: <RouteTrouble />,
    element: (
      <Guarded permission={permission}>
        <Lazy load={load} meanwhile={<PageSkeleton />} />
      </Guarded>
    ),
  };
}

/** The whole map of screens; `all` differs from the discovered features only in tests. */
export function routesOf(all: readonly Feature[]): RouteObject[] {
  const routes = all.flatMap(({ routes: own = [] }) => own);
  return [
    {
      element: <Root />,
      errorElement: <RouteTrouble />,
      children: [
        { path: '/login', element: <Lazy load={login} /> },
        { path: '/new-password', element: <Lazy load={password} /> },
        ...routes
          .filter(({ anonymous }) => anonymous)
          .map(({ path, load }) => ({ path, element: <Lazy load={load} /> })),
        {
          element: <Shell all={all} />,
          children: [
            { path: '/', element: <HomePage all={all} />, errorElement: <RouteTrouble /> },
            ...routes.filter(({ anonymous }) => !anonymous).map(screen),
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ];
}

export const newRouter = () => createBrowserRouter(routesOf(features));
