import { useState } from 'react';

/** What a bulk action is for: rows ticked one by one, or everything that the current view matches. */
export type Selected =
  | { kind: 'ids'; ids: readonly string[]; count: number }
  | { kind: 'all'; query: Readonly<Record<string, unknown>>; count: number };

export interface Selection {
  ids: ReadonlySet<string>;
  all: boolean;
  toggle: (ids: readonly string[], on: boolean) => void;
  selectAll: () => void;
  clear: () => void;
}

/** Ticked rows; they stay ticked over pages, and are forgotten when search or filters change. */
export function useSelection(viewKey: string): Selection {
  const [state, setState] = useState({ viewKey, ids: new Set<string>(), all: false });
  if (state.viewKey !== viewKey) setState({ viewKey, ids: new Set(), all: false });
  return {
    ids: state.ids,
    all: state.all,
    toggle: (ids, on) =>
      setState((now) => {
        const next = new Set(now.ids);
        for (const id of ids) {
          if (on) next.add(id);
          else next.delete(id);
        }
        return { ...now, ids: next, all: false };
      }),
    selectAll: () => setState((now) => ({ ...now, all: true })),
    clear: () => setState((now) => ({ ...now, ids: new Set(), all: false })),
  };
}
