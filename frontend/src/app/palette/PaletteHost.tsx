import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { Feature } from '../feature';

const PaletteDialog = lazy(() => import('./PaletteDialog'));

export interface PaletteState {
  opened: boolean;
  open: () => void;
  close: () => void;
}

/** Ctrl K (⌘ K) opens the palette from everywhere, also out of a text field. */
export function usePalette(): PaletteState {
  const [opened, setOpened] = useState(false);
  const open = useCallback(() => setOpened(true), []);
  const close = useCallback(() => setOpened(false), []);
  useHotkeys([['mod+K', open]], []);
  return useMemo(() => ({ opened, open, close }), [opened, open, close]);
}

/** Loads the dialog with its first use. */
export function PaletteHost({ all, state }: { all: readonly Feature[]; state: PaletteState }) {
  if (!state.opened) return null;
  return (
    <Suspense>
      <PaletteDialog all={all} onClose={state.close} />
    </Suspense>
  );
}
