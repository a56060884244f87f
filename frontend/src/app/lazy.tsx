import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import type { Load } from './feature';

const known = new Map<Load, ComponentType>();

/** The lazy component of a loader; the same loader always gives the same component, so state survives a redraw. */
function lazyOf(load: Load): ComponentType {
  const found = known.get(load);
  if (found) return found;
  const made = lazy(load);
  known.set(load, made);
  return made;
}

/** Draws what a loader brings, with something quiet meanwhile. */
export function Lazy({ load, meanwhile = null }: { load: Load; meanwhile?: ReactNode }) {
  const Loaded = lazyOf(load);
  return (
    <Suspense fallback={meanwhile}>
      {/* eslint-disable-next-line react-hooks/static-components -- kept in `known`, not made anew */}
      <Loaded />
    </Suspense>
  );
}
