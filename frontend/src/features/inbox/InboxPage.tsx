import { SegmentedControl, Text } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api, LIST_OPTIONS, POLL } from '@/remote';
import { formatNumber } from '@/shared/i18n/format';
import {
  DataList,
  EmptyState,
  FilterBar,
  PageHeader,
  RelativeTime,
  StatusBadge,
  useListView,
  usePhone,
  type Column,
} from '@/shared/ui';
import { PersonLine } from './PersonLine';
import { TimeLeft } from './TimeLeft';
import { asView, VIEWS, type TaskRow, type View } from './types';
import { useWhyNow } from './useWhyNow';

/** Leads and tasks, the most urgent first. */
export default function InboxPage() {
  const { t } = useTranslation('inbox');
  const phone = usePhone();
  const view = useListView({ filters: ['view'] });
  const shown = asView(view.filters.view);
  const { q, page, size } = view.query;
  const query = api.useQuery(
    'get',
    '/api/inbox',
    { params: { query: { view: shown, q, page, size } } },
    { ...LIST_OPTIONS, refetchInterval: POLL.calm },
  );
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} />
      <SegmentedControl
        mb="sm"
        fullWidth={phone}
        size={phone ? 'xs' : 'sm'}
        aria-label={t('title')}
        value={shown}
        onChange={(value) => view.filter('view', value)}
        data={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      />
      <FilterBar view={view} searchLabel={t('search')} />
      <DataList
        label={t('title')}
        view={{ ...view, narrowed: view.q !== '' }}
        query={query}
        rowId={({ id }) => id}
        rowLink={({ id }) => `/inbox/${id}`}
        columns={useColumns(shown)}
        empty={<EmptyState icon={IconInbox} title={t(`empty.${shown}`)} hint={t('empty.hint')} />}
      />
    </>
  );
}

function useColumns(view: View): Column<TaskRow>[] {
  const { t } = useTranslation('inbox');
  const whyNow = useWhyNow();
  return [
    {
      key: 'person',
      label: t('person'),
      phone: 'plain',
      render: (task) => (
        <div>
          <Text fw={600} size="sm">
            {task.person.name}
          </Text>
          <PersonLine person={task.person} />
        </div>
      ),
    },
    {
      key: 'why',
      label: t('why'),
      phone: 'plain',
      render: (task) => (
        <Text size="sm" lineClamp={2}>
          {task.kind === 'LEAD' ? whyNow(task.why) : task.title}
        </Text>
      ),
    },
    { key: 'score', label: t('score'), width: 80, align: 'right', render: ({ score }) => formatNumber(score) },
    ...lastColumns(view, t),
  ];
}

function lastColumns(view: View, t: ReturnType<typeof useTranslation<'inbox'>>['t']): Column<TaskRow>[] {
  if (view === 'CLOSED') {
    return [
      {
        key: 'outcome',
        label: t('answer'),
        width: 190,
        render: (task) => (
          <StatusBadge tone={task.outcome === 'accepted' ? 'good' : 'neutral'}>{outcomeName(task, t)}</StatusBadge>
        ),
      },
      { key: 'closedAt', label: t('closed'), width: 130, render: ({ closedAt }) => <RelativeTime at={closedAt} /> },
    ];
  }
  return [
    ...(view === 'TEAM'
      ? [{ key: 'holder', label: t('holder'), width: 150, render: (task: TaskRow) => task.assignee ?? t('nobody') }]
      : []),
    { key: 'due', label: t('due'), width: 190, render: (task) => <TimeLeft task={task} /> },
  ];
}

/** The answer in words; a task's own arrows carry their own names. */
export function outcomeName(
  task: Pick<TaskRow, 'outcome' | 'state'>,
  t: ReturnType<typeof useTranslation<'inbox'>>['t'],
) {
  if (task.state === 'WITHDRAWN') return t('task.withdrawn');
  return t(`outcome.${task.outcome ?? ''}`, task.outcome ?? '');
}
