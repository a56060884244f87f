import { useLayoutEffect } from 'react';
import type { Feature } from '../feature';
import { topBarItems } from '../features';
import { Lazy } from '../lazy';
import { useMay } from '../session';
import classes from './Shell.module.css';

/** The thin line on top of every screen; features fill it (which channels are live). */
export function StatusBar({ all }: { all: readonly Feature[] }) {
  const items = topBarItems(all, useMay(), 'status');
  const shown = items.length > 0;
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--status-height', shown ? '26px' : '0px');
  }, [shown]);
  if (!shown) return null;
  return (
    <div className={classes.status} role="status">
      {items.map(({ load, order }) => (
        <Lazy key={order} load={load} />
      ))}
    </div>
  );
}
