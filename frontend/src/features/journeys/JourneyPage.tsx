import { Alert, Button, Tabs } from '@mantine/core';
import { IconPencil, IconPlayerPause } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMay } from '@/app/session';
import { api, POLL } from '@/remote';
import { formatDate, formatNumber } from '@/shared/i18n';
import { ErrorState, PageHeader, PageSkeleton, useUrlParams } from '@/shared/ui';
import { HoldButton } from './HoldButton';
import { LiveTab } from './live/LiveTab';
import { StateBadge } from './StateBadge';
import type { Journey, JourneyRow } from './types';
import { VersionsTab } from './VersionsTab';
import { WaysInTab } from './WaysInTab';

const TABS = ['live', 'versions', 'ways'] as const;

/** One journey: where everybody is, what was published, how people come in. */
export default function JourneyPage() {
  const { id = '' } = useParams();
  const query = api.useQuery('get', '/api/journeys/{id}', { params: { path: { id } } }, { refetchInterval: POLL.calm });
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  return <Opened row={query.data} />;
}

function Opened({ row: { journey, counts } }: { row: JourneyRow }) {
  const { t } = useTranslation('journeys');
  const may = useMay();
  const [params, change] = useUrlParams();
  const tab = params.get('tab') ?? 'live';
  return (
    <>
      <PageHeader
        title={journey.name}
        back={{ to: '/journeys', label: t('title') }}
        mark={<StateBadge state={journey.state} />}
        hint={t('page.hint', {
          version: journey.liveVersion ?? '–',
          inside: formatNumber(counts.inside),
          entered: formatNumber(counts.entered),
          ended: formatNumber(counts.ended),
          owner: journey.owner.name,
        })}
        more={<HoldButton journey={journey} inside={counts.inside} />}
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
      <Held journey={journey} />
      <Tabs value={tab} onChange={(next) => change({ tab: next === 'live' ? null : next })} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {t(`tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="live">
          <LiveTab journey={journey} />
        </Tabs.Panel>
        <Tabs.Panel value="versions">
          <VersionsTab journey={journey} />
        </Tabs.Panel>
        <Tabs.Panel value="ways">
          <WaysInTab journey={journey} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Says plainly that nothing moves, who held it and why. */
function Held({ journey }: { journey: Journey }) {
  const { t } = useTranslation('journeys');
  if (journey.state !== 'HELD') return null;
  return (
    <Alert color="violet" icon={<IconPlayerPause size={18} />} title={t('held.title')} mb="md">
      {t('held.text', { who: journey.stateChangedBy, when: formatDate(journey.stateChangedAt) })}
      {journey.stateReason && ` ${t('held.reason', { reason: journey.stateReason })}`}
    </Alert>
  );
}
