import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, client } from '@/remote';
import type { Draft, Finding } from '../types';
import type { Board } from './board';

const REST = 1_200;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface Saving {
  state: SaveState;
  revision: number;
  findings: readonly Finding[];
  /** Who was faster, while in conflict. */
  rival: string;
  changed: () => void;
  /** Saves what is in hand; the revision that is safe, null when it is not. */
  flush: () => Promise<number | null>;
  /** Writes ours over the newer one; theirs stays among the published versions or is lost as agreed. */
  keepMine: () => Promise<number | null>;
}

const all = ({ foreign, findings }: Draft): readonly Finding[] => {
  const seen = new Set<string>();
  return [...foreign, ...findings].filter((finding) => {
    const key = `${finding.elementId} ${finding.setting} ${finding.code} ${finding.sentence}`;
    return !seen.has(key) && seen.add(key);
  });
};

/** Saves the drawing a moment after each change, one save at a time, and never over somebody else's. */
export function useAutosave(journeyId: string, draft: Draft, board: Board | null): Saving {
  const [state, setState] = useState<SaveState>('saved');
  const [rival, setRival] = useState('');
  const [revision, setRevision] = useState(draft.revision);
  const [findings, setFindings] = useState(() => all(draft));
  const hand = useRef({
    base: draft.revision,
    dirty: false,
    conflict: false,
    timer: 0,
    running: null as Promise<number | null> | null,
  });

  const save = useCallback(async (): Promise<number | null> => {
    const now = hand.current;
    if (!board || now.conflict) return null;
    while (now.dirty) {
      now.dirty = false;
      setState('saving');
      try {
        const { data } = await client.PUT('/api/journeys/{id}/draft', {
          params: { path: { id: journeyId } },
          body: { baseRevision: now.base, diagram: await board.xml() },
        });
        if (!data) return null;
        now.base = data.revision;
        setRevision(data.revision);
        setFindings(all(data));
      } catch (error) {
        now.dirty = true;
        const problem = asProblem(error);
        now.conflict = problem.status === 409 && typeof problem.body.revision === 'number';
        if (now.conflict) {
          now.base = problem.body.revision as number;
          setRival(String(problem.body.savedBy ?? ''));
        }
        setState(now.conflict ? 'conflict' : 'failed');
        return null;
      }
    }
    setState('saved');
    return now.base;
  }, [board, journeyId]);

  const flush = useCallback(async () => {
    const now = hand.current;
    window.clearTimeout(now.timer);
    await now.running;
    now.running = save().finally(() => {
      now.running = null;
    });
    return now.running;
  }, [save]);

  const changed = useCallback(() => {
    const now = hand.current;
    now.dirty = true;
    if (now.conflict) return;
    setState('waiting');
    window.clearTimeout(now.timer);
    now.timer = window.setTimeout(() => void flush(), REST);
  }, [flush]);

  const keepMine = useCallback(() => {
    hand.current.conflict = false;
    hand.current.dirty = true;
    return flush();
  }, [flush]);

  useEffect(() => {
    const now = hand.current;
    const warn = (event: BeforeUnloadEvent) => {
      if (now.dirty) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      if (now.dirty && !now.conflict) void flush();
    };
  }, [flush]);

  return { state, revision, findings, rival, changed, flush, keepMine };
}
