import { useCallback, useEffect } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router';

// react-router draws a new address a little later than it was set. Two quick changes in a row (a filter, then the next
// page) must both count, so the second one starts from here and not from what is drawn.
let latest = new URLSearchParams();

type Change = (values: Readonly<Record<string, string | null>>, options?: NavigateOptions) => void;

/** The query part of the address, and a way to change some of its values (null or '' takes one away). */
export function useUrlParams(): [URLSearchParams, Change] {
  const [params, setParams] = useSearchParams();
  useEffect(() => {
    latest = params;
  }, [params]);
  const change = useCallback<Change>(
    (values, options) => {
      const next = new URLSearchParams(latest);
      for (const [name, value] of Object.entries(values)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      latest = next;
      setParams(next, { preventScrollReset: true, ...options });
    },
    [setParams],
  );
  return [params, change];
}
