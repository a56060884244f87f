import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { Suspense, type ReactNode } from 'react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { SessionContext } from '@/app/session';
import type { PermissionName, RoleName, Session } from '@/remote';
import { cssVariables, theme } from '@/shared/ui/theme';

/** A logged-in person for tests. */
export function person(
  permissions: readonly PermissionName[] = [],
  roles: readonly RoleName[] = ['MARKETER'],
): Session {
  return {
    user: {
      id: 'u1',
      name: 'Mia Marketer',
      email: 'mia@example.org',
      language: 'en',
      roles: [...roles],
      teams: [],
      permissions: [...permissions],
      mustChangePassword: false,
    },
  };
}

interface Options {
  /** Where the test starts. */
  at?: string;
  session?: Session;
}

/** Draws one component inside of everything the shell gives it. */
export function renderScreen(screen: ReactNode, { at = '/', session = person() }: Options = {}) {
  return renderRoutes([{ path: '*', element: <SessionContext value={session}>{screen}</SessionContext> }], at);
}

/** Draws a map of routes, for tests about getting from one screen to another. */
export function renderRoutes(routes: RouteObject[], at = '/') {
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false }, mutations: { retry: false } } });
  const view = render(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
      <Notifications />
      <QueryClientProvider client={queries}>
        <Suspense fallback="…">
          <RouterProvider router={router} />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...view, router, queries };
}
