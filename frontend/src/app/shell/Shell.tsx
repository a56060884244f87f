import { AppShell } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { reach, sessionQuery } from '@/remote';
import { PageSkeleton } from '@/shared/ui/PageSkeleton';
import type { Feature } from '../feature';
import { SessionContext, useSessionQuery } from '../session';
import { RouteTrouble } from '../trouble/RouteTrouble';
import { Navigation } from './Navigation';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';
import classes from './Shell.module.css';

/** The frame of every screen behind the log-in: navigation left, bar on top, the screen. */
export function Shell({ all }: { all: readonly Feature[] }) {
  const { data: session, error, isPending } = useSessionQuery();
  const location = useLocation();
  useSignOutWhenTold();

  if (isPending) return <PageSkeleton />;
  if (session === undefined) return <RouteTrouble error={error} />;
  if (session === null) {
    const here = location.pathname + location.search;
    return <Navigate to={here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`} replace />;
  }
  if (session.user.mustChangePassword) return <Navigate to="/new-password" replace />;
  return (
    <SessionContext value={session}>
      <Frame all={all} />
    </SessionContext>
  );
}

function Frame({ all }: { all: readonly Feature[] }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const bare = useMatches().some(({ handle }) => (handle as { bare?: boolean } | undefined)?.bare);
  // On a phone the navigation lies open for one screen only: it closes by going somewhere.
  const [openedAt, setOpenedAt] = useState<string | null>(null);
  const opened = openedAt === pathname;
  const close = () => setOpenedAt(null);

  return (
    <AppShell
      header={{ height: 'var(--bar-height)' }}
      navbar={{ width: 228, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding={bare ? 0 : { base: 'sm', sm: 'lg' }}
      transitionDuration={0}
    >
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <StatusBar all={all} />
        <TopBar all={all} menuOpened={opened} onMenu={() => setOpenedAt(opened ? null : pathname)} />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} data-opened={opened} aria-label={t('shell.navigation')}>
        <Navigation all={all} onNavigate={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} className={bare ? classes.bare : classes.main}>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </AppShell.Main>
    </AppShell>
  );
}

/** Any request that learns of a lost session leads to the log-in page, and back here afterwards. */
function useSignOutWhenTold() {
  const queries = useQueryClient();
  useEffect(() => reach.onSignedOut(() => queries.setQueryData(sessionQuery.queryKey, null)), [queries]);
}
