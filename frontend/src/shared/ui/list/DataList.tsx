import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../EmptyState';
import { ErrorState } from '../ErrorState';
import { usePhone } from '../usePhone';
import { BulkBar } from './BulkBar';
import type { Column } from './columns';
import { ListCards } from './ListCards';
import { ListPager } from './ListPager';
import { ListTable } from './ListTable';
import type { ShownView, Page } from './listView';
import { useSelection, type Selected, type Selection } from './selection';

export interface DataListProps<Row> {
  /** Names the list for screen readers: "Contacts". */
  label: string;
  columns: readonly Column<Row>[];
  /** `api.useQuery('get', '/api/…', { params: { query: view.query } }, LIST_OPTIONS)` */
  query: {
    data: Page<Row> | undefined;
    refetch: () => unknown;
  } & Pick<UseQueryResult<unknown, unknown>, 'error' | 'isPending' | 'isPlaceholderData'>;
  view: ShownView;
  rowId: (row: Row) => string;
  /** Where a row leads; the whole row is the link. `?open=…` alone opens a side drawer of the same screen. */
  rowLink?: (row: Row) => string;
  /** Name of a row for the tick box; default: its id. */
  rowName?: (row: Row) => string;
  /** Shown when there is nothing at all, not even without filters. */
  empty: ReactNode;
  /** Buttons for the ticked rows; without it rows have no tick box. */
  bulk?: (selected: Selected, clear: () => void) => ReactNode;
  /** Offers "select all n" beyond the visible page; the action then gets the query instead of ids. */
  bulkAll?: boolean;
}

export type RowsProps<Row> = Omit<DataListProps<Row>, 'query' | 'empty' | 'bulk' | 'bulkAll'> & {
  rows: readonly Row[] | null;
  /** null = rows cannot be ticked. */
  selection: Selection | null;
};

/** Every list of the program: table at the desk, cards on a phone, pages from the server, and each state it can be in. */
export function DataList<Row>(props: DataListProps<Row>) {
  const { query, view, empty, bulk, bulkAll, ...rest } = props;
  const phone = usePhone();
  const selection = useSelection(JSON.stringify([view.q, view.filters]));
  const { data, error, isPending } = query;

  if (error && !data) return <ErrorState error={error} onRetry={() => void query.refetch()} />;
  if (data && data.items.length === 0) return <Nothing view={view} data={data} empty={empty} />;

  const tickable = bulk ? selection : null;
  const Rows = phone ? ListCards<Row> : ListTable<Row>;
  return (
    <div aria-busy={isPending || query.isPlaceholderData}>
      {bulk && <Ticked view={view} selection={selection} total={data?.total ?? 0} bulk={bulk} bulkAll={bulkAll} />}
      <div style={{ opacity: query.isPlaceholderData ? 0.55 : 1 }}>
        <Rows {...rest} view={view} rows={data?.items ?? null} selection={tickable} />
      </div>
      {data && <ListPager data={data} view={view} />}
    </div>
  );
}

interface TickedProps {
  view: ShownView;
  selection: Selection;
  total: number | undefined;
  bulk: NonNullable<DataListProps<unknown>['bulk']>;
  bulkAll: boolean | undefined;
}

/** The bar for the ticked rows; nothing while none is ticked. */
function Ticked({ view, selection, total = 0, bulk, bulkAll }: TickedProps) {
  const { ids, all, clear } = selection;
  const count = all ? total : ids.size;
  if (count === 0) return null;
  const query = { ...view.filters, ...(view.q && { q: view.q }) };
  const selected: Selected = all ? { kind: 'all', query, count } : { kind: 'ids', ids: [...ids], count };
  return (
    <BulkBar count={count} total={bulkAll && !all ? total : 0} onAll={selection.selectAll} onClear={clear}>
      {bulk(selected, clear)}
    </BulkBar>
  );
}

/** No row: nothing matches, the page is beyond the end, or there is nothing yet. */
function Nothing({ view, data, empty }: { view: ShownView; data: Page<unknown>; empty: ReactNode }) {
  const { t } = useTranslation();
  if (data.total > 0) {
    const action = <Button onClick={() => view.toPage(0)}>{t('list.firstPage')}</Button>;
    return <EmptyState title={t('list.beyondEnd')} action={action} />;
  }
  if (!view.narrowed) return empty;
  const action = (
    <Button variant="default" onClick={view.clear}>
      {t('list.clear')}
    </Button>
  );
  return <EmptyState title={t('list.noMatch')} hint={t('list.noMatchHint')} action={action} />;
}
