import { Outlet, ScrollRestoration } from 'react-router';
import { AwayBanner } from '../trouble/AwayBanner';

/** Around every page, with or without a log-in. */
export function Root() {
  return (
    <>
      <AwayBanner />
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
