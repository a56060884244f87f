import { Button, List, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/app/session';
import { api, POLL } from '@/remote';
import { formatDate, formatNumber } from '@/shared/i18n';
import {
  EmptyState,
  ErrorState,
  PageSection,
  PageSkeleton,
  ProgressBar,
  SideDrawer,
  showDone,
  showProblem,
  useDrawerParam,
} from '@/shared/ui';
import { AddPeople } from './AddPeople';
import { useOffer } from './Choose';
import { startOf } from './drawing/read';
import type { EnrolmentJob, Journey, WayIn } from './types';

const SOURCES = { list: 'lists', form: 'forms', segment: 'segments', event: '', score: '' } as const;

/** How people come in: by what they do, and by hand. */
export function WaysInTab({ journey }: { journey: Journey }) {
  const { t } = useTranslation('journeys');
  const may = useMay();
  const drawer = useDrawerParam('add');
  const add = may('JOURNEYS_ENROL') && journey.liveVersion && journey.takesIn && (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => drawer.open('1')}>
      {t('add.button')}
    </Button>
  );
  return (
    <>
      <PageSection title={t('ways.title')} action={add}>
        {journey.liveVersion ? (
          <Ways id={journey.id} version={journey.liveVersion} />
        ) : (
          <EmptyState title={t('live.noneTitle')} hint={t('live.noneHint')} />
        )}
      </PageSection>
      <PageSection title={t('ways.added')}>
        <Jobs id={journey.id} />
      </PageSection>
      <SideDrawer opened={drawer.id !== null} onClose={drawer.close} title={t('add.title')}>
        {drawer.id !== null && <AddPeople journey={journey} onClose={drawer.close} />}
      </SideDrawer>
    </>
  );
}

function Ways({ id, version }: { id: string; version: number }) {
  const { t } = useTranslation('journeys');
  const query = api.useQuery(
    'get',
    '/api/journeys/{id}/versions/{number}',
    { params: { path: { id, number: String(version) } } },
    { staleTime: Infinity },
  );
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  const { ways, settings } = startOf(query.data.diagram);
  return (
    <>
      <List size="sm" spacing={6}>
        {ways.map((way, index) => (
          <List.Item key={index}>
            <WaySentence way={way} />
          </List.Item>
        ))}
        <List.Item>{t('ways.byHand')}</List.Item>
      </List>
      <Text size="sm" mt="sm" c="dimmed">
        {t(`reentry.${settings.reentry || 'once'}`, { days: settings.days ?? '' })}
        {settings.filter && ` ${t('ways.filtered')}`}
      </Text>
    </>
  );
}

/** "When somebody is put on the list “Nurturing”". */
export function WaySentence({ way }: { way: WayIn }) {
  const { t } = useTranslation('journeys');
  const source = SOURCES[way.kind];
  const offer = useOffer(source || 'lists', source ? way.ref : null);
  return (
    <>
      {t(`way.${way.kind}`, { name: offer?.name ?? way.ref ?? '…' })}
      {Boolean(way.when) && ` ${t('way.when')}`}
    </>
  );
}

function Jobs({ id }: { id: string }) {
  const { t } = useTranslation('journeys');
  const query = api.useQuery(
    'get',
    '/api/journeys/{id}/enrolments',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.some(running) ? POLL.live : POLL.calm) },
  );
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  if (query.data.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('ways.nobodyAdded')}
      </Text>
    );
  }
  return (
    <Stack gap="md">
      {query.data.map((job) => (
        <Job key={job.id} job={job} onChanged={() => void query.refetch()} />
      ))}
    </Stack>
  );
}

const running = ({ state }: EnrolmentJob) => state === 'WALKING' || state === 'STARTING';

function Job({ job, onChanged }: { job: EnrolmentJob; onChanged: () => void }) {
  const { t } = useTranslation('journeys');
  const may = useMay();
  const stop = api.useMutation('delete', '/api/journeys/{id}/enrolments/{job}');
  const halt = async () => {
    try {
      await stop.mutateAsync({ params: { path: { id: job.journey, job: job.id } } });
      showDone(t('work.stopped'));
    } catch (error) {
      showProblem(error);
    }
    onChanged();
  };
  return (
    <div>
      {running(job) ? (
        <>
          <ProgressBar
            label={`${job.label} · ${t(`work.${job.state}`)}`}
            done={job.state === 'WALKING' ? job.walked : job.started + job.refused}
            total={job.state === 'WALKING' ? job.total : job.enrolled}
            startedAt={job.createdAt}
            failed={job.refused}
          />
          {may('JOURNEYS_ENROL') && (
            <Button variant="subtle" size="compact-sm" mt={4} loading={stop.isPending} onClick={() => void halt()}>
              {t('work.stop')}
            </Button>
          )}
        </>
      ) : (
        <Text size="sm" fw={600}>
          {job.label} · {t(`work.${job.state}`)}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {t('work.result', {
          enrolled: formatNumber(job.enrolled),
          started: formatNumber(job.started),
          already: formatNumber(job.already),
          refused: formatNumber(job.refused),
        })}{' '}
        {t('work.by', { who: job.createdBy, when: formatDate(job.createdAt) })}
      </Text>
    </div>
  );
}
