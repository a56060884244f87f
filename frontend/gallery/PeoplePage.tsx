import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '@/remote';
import {
  DataList,
  EmptyState,
  FactList,
  FilterBar,
  PageHeader,
  RelativeTime,
  SideDrawer,
  StatusBadge,
} from '@/shared/ui';
import { useDrawerParam, useListView, type Page } from '@/shared/ui';
import type { Row } from './backEnd';

const TONES = { active: 'good', resting: 'held', bounced: 'bad' } as const;

export default function PeoplePage() {
  const view = useListView({ sort: 'name', filters: ['state_of'] });
  const drawer = useDrawerParam();
  const query = useQuery({
    queryKey: ['get', '/api/people', view.query],
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) => {
      const get = client.GET as unknown as (path: string, init: object) => Promise<{ data: Page<Row> }>;
      return (await get('/api/people', { params: { query: view.query }, signal })).data;
    },
  });
  return (
    <>
      <PageHeader
        title="People"
        action={<Button>Add a person</Button>}
        more={<Button variant="default">Import</Button>}
      />
      <FilterBar
        view={view}
        searchLabel="Search name or e-mail"
        filters={[
          {
            name: 'state_of',
            label: 'State',
            options: ['active', 'resting', 'bounced'].map((value) => ({ value, label: value })),
          },
        ]}
      />
      <DataList
        label="People"
        view={view}
        query={query}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        rowLink={({ id }) => drawer.linkTo(id)}
        bulkAll
        bulk={({ count }, clear) => (
          <Button size="compact-sm" onClick={clear}>
            Add {count} to a journey
          </Button>
        )}
        columns={[
          { key: 'name', label: 'Name', sort: true, render: ({ name }) => name },
          { key: 'email', label: 'E-mail', render: ({ email }) => email, phone: 'plain' },
          { key: 'company', label: 'Company', render: ({ company }) => company, phone: 'plain' },
          {
            key: 'state',
            label: 'State',
            width: 130,
            render: ({ state }) => <StatusBadge tone={TONES[state]}>{state}</StatusBadge>,
          },
          { key: 'score', label: 'Score', width: 80, align: 'right', sort: true, render: ({ score }) => score },
          {
            key: 'seenAt',
            label: 'Last seen',
            width: 130,
            sort: true,
            render: ({ seenAt }) => <RelativeTime at={seenAt} zone="Europe/Ljubljana" />,
          },
        ]}
        empty={
          <EmptyState
            title="No people yet"
            hint="Bring them in from a file, a form or by hand."
            action={<Button>Import people</Button>}
          />
        }
      />
      <SideDrawer opened={drawer.id !== null} onClose={drawer.close} title="Ana Novak" footer={<Button>Open</Button>}>
        <FactList
          facts={[
            { label: 'E-mail', value: 'ana.novak@example.org' },
            { label: 'Company', value: 'Hidroinženiring d.o.o.' },
            { label: 'Phone', value: null },
          ]}
        />
      </SideDrawer>
    </>
  );
}
