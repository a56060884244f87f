import { keepPreviousData, QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { asProblem } from './problem';

/** How often screens that watch something moving ask again (ms). Tabs in the background do not ask. */
export const POLL = { live: 2_000, calm: 15_000, slow: 60_000 } as const;

/**
 * Options of a query whose number stands in the browser's tab: it is asked for in the background too, so that a rep who
 * works elsewhere sees a new lead within a minute.
 */
export const TAB_NUMBER = { refetchInterval: 30_000, refetchIntervalInBackground: true } as const;

/** Options of a list: the old page stays visible while the next one loads. */
export const LIST_OPTIONS = { placeholderData: keepPreviousData } as const;

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: true,
        // Only what may heal by itself is tried again; 4xx would fail the same way.
        retry: (count, error) => count < 2 && (asProblem(error).away || asProblem(error).status === 503),
        retryDelay: (count) => 500 * 2 ** count,
      },
      mutations: { retry: false },
    },
  });
}

/**
 * Says that what lies below these API paths has changed, so that visible queries load again:
 * `refresh('/api/contacts', '/api/lists')`.
 */
export function useRefresh(): (...paths: string[]) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    (...paths) =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => paths.some((path) => String(queryKey[1] ?? '').startsWith(path)),
      }),
    [queries],
  );
}
