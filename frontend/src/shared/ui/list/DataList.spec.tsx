import { useQuery } from '@tanstack/react-query';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ProblemError } from '@/remote';
import { renderScreen } from '@/testing/render';
import { EmptyState } from '../EmptyState';
import { DataList } from './DataList';
import { FilterBar } from './FilterBar';
import { useListView, type ListQuery, type Page } from './listView';
import type { Selected } from './selection';

interface Row {
  id: string;
  name: string;
}

const TOTAL = 10_000;
const row = (number: number): Row => ({ id: String(number), name: `Person ${number}` });

function pageOf({ page, size, q }: ListQuery): Page<Row> {
  if (q) return { items: q === 'nobody' ? [] : [row(7)], total: q === 'nobody' ? 0 : 1, page, size };
  const items = Array.from({ length: size }, (_, index) => row(page * size + index + 1));
  return { items, total: TOTAL, page, size };
}

interface Props {
  load?: (query: ListQuery) => Page<Row> | Promise<Page<Row>>;
  onBulk?: (selected: Selected) => void;
}

function People({ load = pageOf, onBulk }: Props) {
  const view = useListView({ sort: 'name', filters: ['team'] });
  const query = useQuery({ queryKey: ['people', view.query], queryFn: () => load(view.query) });
  return (
    <>
      <FilterBar
        view={view}
        searchLabel="Search people"
        filters={[{ name: 'team', label: 'Team', options: [{ value: 'n', label: 'North' }] }]}
      />
      <DataList
        label="People"
        view={view}
        query={query}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowLink={({ id }) => `/people/${id}`}
        columns={[{ key: 'name', label: 'Name', sort: true, render: ({ name }) => name }]}
        empty={<EmptyState title="No people yet" />}
        bulkAll
        bulk={onBulk && ((selected) => <button onClick={() => onBulk(selected)}>Do it</button>)}
      />
    </>
  );
}

it('shows a page of many, each row a link', async () => {
  renderScreen(<People />);

  expect(await screen.findByText('1–25 of 10,000')).toBeTruthy();
  expect(screen.getAllByRole('row')).toHaveLength(26);
  expect(screen.getByRole('link', { name: 'Person 1' }).getAttribute('href')).toBe('/people/1');
});

it('asks the server for the page, the order and the search that the address names', async () => {
  const load = vi.fn(pageOf);
  renderScreen(<People load={load} />, { at: '/?page=3&sort=-name&q=&team=n' });

  await screen.findByText('51–75 of 10,000');

  expect(load).toHaveBeenLastCalledWith({ page: 2, size: 25, sort: '-name', team: 'n' });
});

it('keeps page and order in the address', async () => {
  const { router } = renderScreen(<People />);
  await screen.findByText('1–25 of 10,000');

  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  await screen.findByText('26–50 of 10,000');
  expect(router.state.location.search).toBe('?page=2');

  await userEvent.click(screen.getByRole('button', { name: 'Name' }));
  await screen.findByText('1–25 of 10,000');
  expect(router.state.location.search).toBe('?sort=-name');
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('descending');
});

it('searches once the typing rests, and says when nothing matches', async () => {
  const { router } = renderScreen(<People />);
  await screen.findByText('1–25 of 10,000');

  await userEvent.type(screen.getByRole('textbox', { name: 'Search people' }), 'nobody');

  expect(await screen.findByText('Nothing matches')).toBeTruthy();
  expect(router.state.location.search).toBe('?q=nobody');
  await userEvent.click(screen.getAllByRole('button', { name: 'Clear search and filters' })[0] as HTMLElement);
  expect(await screen.findByText('1–25 of 10,000')).toBeTruthy();
  expect(screen.getByRole('textbox', { name: 'Search people' })).toHaveProperty('value', '');
});

it('says what to do when there is nothing at all', async () => {
  renderScreen(<People load={({ page, size }) => ({ items: [], total: 0, page, size })} />);

  expect(await screen.findByText('No people yet')).toBeTruthy();
});

it('shows why it failed and tries again', async () => {
  const load = vi.fn(pageOf).mockImplementationOnce(() => {
    throw new ProblemError(500, { incident: 'abc123' });
  });
  renderScreen(<People load={load} />);

  expect((await screen.findByRole('alert')).textContent).toContain('abc123');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

  expect(await screen.findByText('1–25 of 10,000')).toBeTruthy();
});

it('keeps ticked rows over pages and hands them to the action', async () => {
  const onBulk = vi.fn();
  renderScreen(<People onBulk={onBulk} />);
  await screen.findByText('1–25 of 10,000');

  await userEvent.click(screen.getByRole('checkbox', { name: 'Select Person 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Select Person 26' }));
  const bar = screen.getByRole('region', { name: 'Selection' });
  expect(within(bar).getByText('2 selected')).toBeTruthy();
  await userEvent.click(within(bar).getByRole('button', { name: 'Do it' }));

  expect(onBulk).toHaveBeenCalledWith({ kind: 'ids', ids: ['2', '26'], count: 2 });
});

it('selects everything that matches without loading it', async () => {
  const onBulk = vi.fn();
  renderScreen(<People onBulk={onBulk} />, { at: '/?team=n' });
  await screen.findByText('1–25 of 10,000');

  await userEvent.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
  await userEvent.click(screen.getByRole('button', { name: 'Select all 10,000' }));
  await userEvent.click(screen.getByRole('button', { name: 'Do it' }));

  expect(onBulk).toHaveBeenCalledWith({ kind: 'all', query: { team: 'n' }, count: TOTAL });
});

it('two quick changes of the view both count', async () => {
  const { router } = renderScreen(<People />, { at: '/?page=3' });
  await screen.findByText('51–75 of 10,000');

  act(() => {
    screen.getByRole('button', { name: 'Name' }).click();
    screen.getByRole('button', { name: 'Next page' }).click();
  });

  await screen.findByText('76–100 of 10,000');
  expect(router.state.location.search).toBe('?sort=-name&page=4');
});
