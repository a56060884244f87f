import { Alert, Button, Group, Select, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/app/session';
import { api, LIST_OPTIONS, POLL } from '@/remote';
import { formatDate, formatNumber } from '@/shared/i18n';
import { EmptyState, ErrorState, PageSkeleton, useNow, useUrlParams } from '@/shared/ui';
import { Drawing } from '../drawing/Drawing';
import { namesOf } from '../drawing/read';
import type { Journey, Live } from '../types';
import { useCounts } from './counts';
import { PeopleDrawer } from './PeopleDrawer';

const DAY = 86_400_000;
const PERIODS = { '7': 7, '30': 30, '90': 90 } as const;

/** Where everybody is, on the drawing. */
export function LiveTab({ journey }: { journey: Journey }) {
  const { t } = useTranslation('journeys');
  const may = useMay();
  if (journey.liveVersion) return <Board journey={journey} newest={journey.liveVersion} />;
  return (
    <EmptyState
      title={t('live.noneTitle')}
      hint={t('live.noneHint')}
      action={
        may('JOURNEYS_EDIT') && (
          <Button
            component={Link}
            to={`/journeys/${journey.id}/edit`}
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {t('page.edit')}
          </Button>
        )
      }
    />
  );
}

function Board({ journey, newest }: { journey: Journey; newest: number }) {
  const { t } = useTranslation('journeys');
  const [params, change] = useUrlParams();
  const chosen = Number(params.get('version')) || null;
  const period = PERIODS[params.get('period') as keyof typeof PERIODS] ?? null;
  const today = Math.floor(useNow() / DAY);
  const from = period && new Date((today - period) * DAY).toISOString();
  const path = { id: journey.id };
  const drawing = api.useQuery(
    'get',
    '/api/journeys/{id}/versions/{number}',
    { params: { path: { ...path, number: String(chosen ?? newest) } } },
    { staleTime: Infinity },
  );
  const live = api.useQuery(
    'get',
    '/api/journeys/{id}/live',
    { params: { path, query: { ...(chosen && { version: chosen }), ...(from && { from }) } } },
    { ...LIST_OPTIONS, refetchInterval: POLL.calm },
  );
  const counts = useCounts(live.data);
  const xml = drawing.data?.diagram;
  const names = useMemo(() => (xml ? namesOf(xml) : new Map<string, string>()), [xml]);
  const error = drawing.error ?? live.error;
  if (error && !(xml && live.data)) return <ErrorState error={error} onRetry={() => void live.refetch()} />;
  if (!xml || !live.data) return <PageSkeleton />;
  const stuck = live.data.elements.reduce((sum, element) => sum + element.stuck, 0);
  return (
    <>
      <Choices newest={newest} chosen={chosen} live={live.data} />
      <Notes stuck={stuck} door={live.data.waitingAtTheDoor} />
      <Drawing
        xml={xml}
        label={t('live.drawing', { name: journey.name })}
        counts={counts}
        onCount={(step, tone) => change({ step, who: tone === 'through' ? 'all' : null })}
      />
      <Text size="sm" c="dimmed" mt={6}>
        {t('live.explain')}
      </Text>
      <PeopleDrawer journeyId={journey.id} version={chosen} names={names} />
    </>
  );
}

function Choices({ newest, chosen, live }: { newest: number; chosen: number | null; live: Live }) {
  const { t } = useTranslation('journeys');
  const [params, change] = useUrlParams();
  return (
    <Group gap="xs" mb="sm" justify="space-between">
      <Group gap="xs">
        <Select
          aria-label={t('live.version')}
          w={190}
          value={chosen ? String(chosen) : ''}
          data={[
            { value: '', label: t('live.allVersions') },
            ...Array.from({ length: newest }, (_, index) => String(newest - index)).map((value) => ({
              value,
              label: t('versions.number', { number: value }),
            })),
          ]}
          onChange={(value) => change({ version: value || null })}
          allowDeselect={false}
        />
        <Select
          aria-label={t('live.period')}
          w={200}
          value={params.get('period') ?? ''}
          data={[
            { value: '', label: t('live.always') },
            ...Object.keys(PERIODS).map((value) => ({ value, label: t('live.days', { count: Number(value) }) })),
          ]}
          onChange={(value) => change({ period: value || null })}
          allowDeselect={false}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('live.legend', {
          entered: formatNumber(live.entered),
          inside: formatNumber(live.inside),
          time: formatDate(live.asOf, { timeStyle: 'medium' }),
        })}
      </Text>
    </Group>
  );
}

function Notes({ stuck, door }: { stuck: number; door: number }) {
  const { t } = useTranslation('journeys');
  return (
    <>
      {stuck > 0 && (
        <Alert color="red" py="xs" mb="sm">
          {t('live.stuck', { count: stuck, shown: formatNumber(stuck) })}
        </Alert>
      )}
      {door > 0 && (
        <Text size="sm" mb="xs">
          {t('live.door', { count: door, shown: formatNumber(door) })}
        </Text>
      )}
    </>
  );
}
