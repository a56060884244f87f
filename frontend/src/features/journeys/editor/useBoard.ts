import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '@/shared/ui';
import { openView, type Drawn } from '../drawing/canvas';
import type { BlockDescriptor } from '../types';
import { Board } from './board';

/** A drawing board with this file on it; what is selected, and how often it was changed. */
export function useBoard(xml: string, blocks: readonly BlockDescriptor[]) {
  const { t } = useTranslation('journeys');
  const host = useRef<HTMLDivElement>(null);
  const [board, setBoard] = useState<Board | null>(null);
  const [selected, setSelected] = useState<Drawn | null>(null);
  const [changes, setChanges] = useState(0);

  useEffect(() => {
    if (!host.current) return;
    const words = { connect: t('edit.connect'), remove: t('edit.remove'), atMost: t('edit.atMost') };
    const made = new Board(host.current, blocks, words);
    let gone = false;
    made.modeler.importXML(xml).then(
      () => {
        if (gone) return;
        openView(made.get('canvas'));
        const bus = made.get('eventBus');
        bus.on('selection.changed', ({ newSelection }) => {
          const [only] = newSelection;
          setSelected(newSelection.length === 1 && only ? (only.labelTarget ?? only) : null);
        });
        bus.on('commandStack.changed', () => setChanges((count) => count + 1));
        setBoard(made);
      },
      (error: unknown) => {
        if (!gone) showProblem(error);
      },
    );
    return () => {
      gone = true;
      setBoard(null);
      setSelected(null);
      made.modeler.destroy();
    };
    // Texts and blocks do not change while one drawing is open.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [xml]);

  return { host, board, selected, changes };
}
