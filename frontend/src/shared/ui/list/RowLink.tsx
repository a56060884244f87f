import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './DataList.module.css';

/** The link that covers a whole row. One that only opens a drawer beside the list leaves the list where it stands. */
export function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className={classes.link} preventScrollReset={to.startsWith('?')}>
      {children}
    </Link>
  );
}
