import { Group, Select, Table } from '@mantine/core';
import { IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api, type Body } from '@/remote';
import { formatNumber } from '@/shared/i18n/format';
import { EmptyState, ErrorState, PageHeader, PageSkeleton } from '@/shared/ui';

const PERIODS = [7, 30, 90, 365];

/** How fast a team answers, for its lead. */
export default function AnswerTimesPage() {
  const { t } = useTranslation('inbox');
  const [params, setParams] = useSearchParams();
  const teams = api.useQuery('get', '/api/inbox/colleagues');
  const team = params.get('team') ?? teams.data?.find(({ mine }) => mine)?.id ?? teams.data?.[0]?.id ?? '';
  const days = Number(params.get('days') ?? 30);
  const choose = (name: string, value: string | null) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      if (value) next.set(name, value);
      return next;
    });
  if (teams.error) return <ErrorState error={teams.error} onRetry={() => void teams.refetch()} />;
  if (!teams.data) return <PageSkeleton />;
  return (
    <>
      <PageHeader title={t('times.title')} hint={t('times.hint')} />
      <Group mb="md">
        <Select
          label={t('times.team')}
          allowDeselect={false}
          value={team}
          data={teams.data.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => choose('team', value)}
        />
        <Select
          label={t('times.period')}
          allowDeselect={false}
          value={String(days)}
          data={PERIODS.map((count) => ({ value: String(count), label: t('times.days', { count }) }))}
          onChange={(value) => choose('days', value)}
        />
      </Group>
      {team ? (
        <Times team={team} days={days} />
      ) : (
        <EmptyState icon={IconClockHour4} title={t('times.noTeam')} hint={t('times.noTeamHint')} />
      )}
    </>
  );
}

function Times({ team, days }: { team: string; days: number }) {
  const { t } = useTranslation('inbox');
  const query = api.useQuery('get', '/api/inbox/answer-times/{teamId}', {
    params: { path: { teamId: team }, query: { days } },
  });
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {(['who', 'tasks', 'claimed', 'inTime', 'accepted', 'rejected', 'toClaim', 'toClose'] as const).map(
              (key) => (
                <Table.Th key={key} ta={key === 'who' ? 'left' : 'right'}>
                  {t(`times.${key}`)}
                </Table.Th>
              ),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {query.data.map((row) => (
            <Row key={row.colleague ?? ''} row={row} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Row({ row }: { row: Body<'AnswerTimeRow'> }) {
  const { t } = useTranslation('inbox');
  const span = (minutes: number | undefined) => {
    if (minutes === undefined) return '–';
    if (minutes < 120) return t('times.minutes', { count: minutes });
    if (minutes < 2880) return t('times.hours', { count: Math.round(minutes / 60) });
    return t('times.daysShort', { count: Math.round(minutes / 1440) });
  };
  const numbers = [row.tasks, row.claimed, row.inTime, row.accepted, row.rejected];
  return (
    <Table.Tr fw={row.colleague ? undefined : 600}>
      <Table.Td>{row.colleague ?? t('times.whole')}</Table.Td>
      {numbers.map((value, index) => (
        <Table.Td key={index} ta="right">
          {formatNumber(value)}
        </Table.Td>
      ))}
      <Table.Td ta="right">{span(row.minutesToClaim)}</Table.Td>
      <Table.Td ta="right">{span(row.minutesToClose)}</Table.Td>
    </Table.Tr>
  );
}
