import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api, asProblem, client, useRefresh, type ProblemError } from '@/remote';
import { sameContent, tidied } from './contents';
import type { MessageContent, MessageDraft } from './types';

/** Rest of typing after which the draft is saved (ms). */
const REST = 900;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed' | 'conflict';

export interface DraftInHand {
  content: MessageContent;
  draft: MessageDraft;
  state: SaveState;
  problem: ProblemError | null;
  change: (changes: Partial<MessageContent>) => void;
  /** Saves at once what is not saved yet; answers the revision that now stands, or null where that failed. */
  flush: () => Promise<number | null>;
  /** After a conflict: what stands on the server takes the place of what is in hand (which was kept aside). */
  takeTheirs: () => Promise<void>;
  /** After a conflict: what is in hand is saved over theirs. */
  keepMine: () => Promise<void>;
  /** Puts a draft the server answered (restored, published) in the place of the one in hand. */
  accept: (draft: MessageDraft) => void;
}

/** The draft while it is written: saved by itself when typing rests, never over a colleague's later text. */
export function useDraft(id: string, first: MessageDraft): DraftInHand {
  const [draft, setDraft] = useState(first);
  const [content, setContent] = useState(first.content);
  const [state, setState] = useState<SaveState>('saved');
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const now = useRef({ content: first.content, draft: first, saving: null as Promise<number | null> | null });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const queries = useQueryClient();
  const refresh = useRefresh();

  const accept = useCallback(
    (next: MessageDraft, keepWords = false) => {
      now.current.draft = next;
      setDraft(next);
      if (!keepWords) {
        now.current.content = next.content;
        setContent(next.content);
      }
      setState('saved');
      setProblem(null);
      queries.setQueryData(
        api.queryOptions('get', '/api/templates/{id}/draft', { params: { path: { id } } }).queryKey,
        next,
      );
    },
    [id, queries],
  );

  const save = useCallback(async (): Promise<number | null> => {
    clearTimeout(timer.current);
    if (now.current.saving) await now.current.saving;
    const words = now.current.content;
    if (sameContent(words, now.current.draft.content)) {
      setState('saved');
      return now.current.draft.revision;
    }
    setState('saving');
    const sending = (async () => {
      try {
        const body = { revision: now.current.draft.revision, content: tidied(words) };
        const { data } = await client.PUT('/api/templates/{id}/draft', { params: { path: { id } }, body });
        if (!data) return null;
        accept(data, true);
        if (!sameContent(now.current.content, words)) setState('waiting');
        void refresh('/api/templates');
        return data.revision;
      } catch (error) {
        const failed = asProblem(error);
        setProblem(failed);
        setState(failed.code === 'draft-stale' ? 'conflict' : 'failed');
        return null;
      } finally {
        now.current.saving = null;
      }
    })();
    now.current.saving = sending;
    return sending;
  }, [id, accept, refresh]);

  const change = useCallback(
    (changes: Partial<MessageContent>) => {
      const next = { ...now.current.content, ...changes };
      now.current.content = next;
      setContent(next);
      setState((before) => (before === 'conflict' ? before : 'waiting'));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), REST);
    },
    [save],
  );

  const theirs = useCallback(async () => {
    const { data } = await client.GET('/api/templates/{id}/draft', { params: { path: { id } } });
    return data ?? now.current.draft;
  }, [id]);

  const takeTheirs = useCallback(async () => {
    clearTimeout(timer.current);
    accept(await theirs());
  }, [accept, theirs]);

  const keepMine = useCallback(async () => {
    accept(await theirs(), true);
    await save();
  }, [accept, theirs, save]);

  // What was typed last is not lost when the screen is left.
  useEffect(() => () => void save(), [save]);

  return { content, draft, state, problem, change, flush: save, takeTheirs, keepMine, accept };
}
