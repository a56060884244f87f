import { Skeleton } from '@mantine/core';
import { lazy, Suspense, type ComponentProps } from 'react';

const DrawingView = lazy(() => import('./DrawingView'));

/** A drawing to look at; the drawing board loads when it is first needed. */
export function Drawing(props: ComponentProps<typeof DrawingView>) {
  return (
    <Suspense fallback={<Skeleton height={props.height ?? 560} />}>
      <DrawingView {...props} />
    </Suspense>
  );
}
