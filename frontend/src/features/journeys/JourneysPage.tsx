import { Button } from '@mantine/core';
import { IconPlus, IconRoute } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '@/app/session';
import { api, LIST_OPTIONS } from '@/remote';
import {
  DataList,
  EmptyState,
  FilterBar,
  NumberLink,
  PageHeader,
  RelativeTime,
  SideDrawer,
  useDrawerParam,
  useListView,
  type Column,
} from '@/shared/ui';
import { NewJourneyForm } from './NewJourneyForm';
import { StateBadge } from './StateBadge';
import type { JourneyRow } from './types';

const STATES = ['DRAFT', 'LIVE', 'HELD', 'DRAINING', 'ENDED'] as const;

/** All journeys with who is inside. */
export default function JourneysPage() {
  const { t } = useTranslation('journeys');
  const may = useMay();
  const navigate = useNavigate();
  const view = useListView({ sort: 'name', filters: ['state', 'kind'] });
  const drawer = useDrawerParam('new');
  const query = api.useQuery('get', '/api/journeys', { params: { query: view.query as never } }, LIST_OPTIONS);
  const draw = may('JOURNEYS_EDIT') && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => drawer.open('1')}>
      {t('new.button')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} action={draw} />
      <FilterBar
        view={view}
        searchLabel={t('search')}
        filters={[
          {
            name: 'state',
            label: t('state.label'),
            options: STATES.map((value) => ({ value, label: t(`state.${value}`) })),
          },
          {
            name: 'kind',
            label: t('kind.label'),
            options: (['JOURNEY', 'PART'] as const).map((value) => ({ value, label: t(`kind.${value}`) })),
          },
        ]}
      />
      <DataList
        label={t('title')}
        view={view}
        query={query}
        rowId={({ journey }) => journey.id}
        rowLink={({ journey }) => `/journeys/${journey.id}`}
        rowName={({ journey }) => journey.name}
        columns={columns(t)}
        empty={<EmptyState title={t('emptyTitle')} hint={t('emptyHint')} icon={IconRoute} action={draw} />}
      />
      <SideDrawer opened={drawer.id !== null} onClose={drawer.close} title={t('new.title')}>
        {drawer.id !== null && (
          <NewJourneyForm onCreated={({ id }) => void navigate(`/journeys/${id}/edit`)} onCancel={drawer.close} />
        )}
      </SideDrawer>
    </>
  );
}

function columns(t: TFunction<'journeys'>): Column<JourneyRow>[] {
  const number = (key: 'inside' | 'entered' | 'ended', shown: number): Column<JourneyRow> => ({
    key,
    label: t(`list.${key}`),
    width: shown,
    align: 'right',
    render: ({ journey, counts }) => (
      <NumberLink value={counts[key]} to={`/journeys/${journey.id}`} label={t(`list.${key}`)} />
    ),
  });
  return [
    { key: 'name', label: t('list.name'), sort: true, render: ({ journey }) => journey.name },
    {
      key: 'state',
      label: t('state.label'),
      width: 150,
      render: ({ journey }) => <StateBadge state={journey.state} />,
    },
    {
      key: 'version',
      label: t('list.version'),
      width: 90,
      align: 'right',
      render: ({ journey }) => journey.liveVersion ?? '–',
    },
    number('inside', 110),
    number('entered', 100),
    number('ended', 90),
    { key: 'owner', label: t('list.owner'), width: 150, render: ({ journey }) => journey.owner.name },
    {
      key: 'lastEntered',
      label: t('list.lastEntered'),
      width: 140,
      render: ({ counts }) => <RelativeTime at={counts.lastEntered} />,
    },
  ];
}
