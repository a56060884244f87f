import { useCallback, useMemo } from 'react';
import { useUrlParams } from '../urlParams';

/** One page of a list as every list route of the API answers it; `page` counts from 0. */
export interface Page<Row> {
  items: Row[];
  total: number;
  page: number;
  size: number;
}

export interface ListViewOptions<Filter extends string> {
  size?: number;
  /** Sort until somebody chooses: `name`, or `-name` for descending. */
  sort?: string;
  /** Names of the filters; the same in the URL and in the API. */
  filters?: readonly Filter[];
  /** Put before the names in the URL when two lists share one screen. */
  prefix?: string;
}

export interface ListQuery {
  q?: string;
  page: number;
  size: number;
  sort?: string;
}

export interface ListView<Filter extends string = string> {
  q: string;
  page: number;
  size: number;
  sort: string;
  filters: Partial<Record<Filter, string>>;
  /** Something narrows the list, so "nothing found" is not "nothing there". */
  narrowed: boolean;
  /** Ready for `params: { query }` of a list route. */
  query: ListQuery & Partial<Record<Filter, string>>;
  search: (q: string) => void;
  filter: (name: Filter, value: string | null) => void;
  sortBy: (key: string) => void;
  toPage: (page: number) => void;
  clear: () => void;
}

/** The part of a view that the list itself needs, whatever its filters are called. */
export type ShownView = Omit<ListView, 'query' | 'filter'>;

/** What a list shows – search, filters, sort, page – kept in the URL, so that a link reproduces the view. */
export function useListView<Filter extends string = never>(options: ListViewOptions<Filter> = {}): ListView<Filter> {
  const { size = 25, sort: firstSort = '', prefix = '' } = options;
  const names = (options.filters ?? []).join(' ');
  const [params, changeUrl] = useUrlParams();

  const change = useCallback(
    (values: Record<string, string | null>) => {
      const prefixed = Object.entries({ page: null, ...values }).map(
        ([name, value]) => [prefix + name, value] as const,
      );
      changeUrl(Object.fromEntries(prefixed), { replace: true });
    },
    [changeUrl, prefix],
  );

  return useMemo(() => {
    const filterNames = names.split(' ').filter(Boolean) as Filter[];
    const q = params.get(`${prefix}q`) ?? '';
    const sort = params.get(`${prefix}sort`) ?? firstSort;
    const page = Math.max(0, Number.parseInt(params.get(`${prefix}page`) ?? '1', 10) - 1) || 0;
    const filters: Partial<Record<Filter, string>> = {};
    for (const name of filterNames) {
      const value = params.get(prefix + name);
      if (value) filters[name] = value;
    }
    const query = { page, size, ...(q && { q }), ...(sort && { sort }), ...filters } as ListView<Filter>['query'];
    return {
      q,
      page,
      size,
      sort,
      filters,
      narrowed: q !== '' || Object.keys(filters).length > 0,
      query,
      search: (text) => change({ q: text }),
      filter: (name, value) => change({ [name]: value }),
      sortBy: (key) => change({ sort: sort === key ? `-${key}` : key }),
      toPage: (next) => change({ page: next > 0 ? String(next + 1) : null }),
      clear: () => change(Object.fromEntries(['q', ...filterNames].map((name) => [name, null]))),
    };
  }, [params, change, names, firstSort, prefix, size]);
}
