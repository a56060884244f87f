import { Tabs } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '@/shared/i18n';
import { EmptyState, ErrorState, PageHeader, PageSection, PageSkeleton, StatusBadge, useUrlParams } from '@/shared/ui';
import { Channels } from './Channels';
import { DoubtfulTab } from './DoubtfulTab';
import { allFine } from './tones';
import { TroubleDrawer } from './TroubleDrawer';
import { TroubleList } from './TroubleList';
import { useWrongNow, type WrongNow } from './types';
import { Vitals } from './Vitals';

/** Operations' first sight: what waits too long, who does not go on, and the repair beside it. */
export default function OperationsPage() {
  const { t } = useTranslation('operations');
  const [params, change] = useUrlParams();
  const query = useWrongNow();
  const tab = params.get('tab') === 'doubtful' ? 'doubtful' : 'now';
  const doubtful = query.data?.channels.reduce((sum, channel) => sum + channel.doubtful, 0) ?? 0;
  return (
    <>
      <PageHeader title={t('title')} hint={t('hint')} />
      <Tabs value={tab} onChange={(next) => change({ tab: next === 'now' ? null : next })} keepMounted={false}>
        <Tabs.List mb="md" aria-label={t('tab.label')}>
          <Tabs.Tab value="now">{t('tab.now')}</Tabs.Tab>
          <Tabs.Tab value="doubtful">
            {doubtful > 0 ? t('tab.doubtfulCount', { shown: formatNumber(doubtful) }) : t('tab.doubtful')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="now">
          {query.data ? (
            <Now now={query.data} />
          ) : query.error ? (
            <ErrorState error={query.error} onRetry={() => void query.refetch()} />
          ) : (
            <PageSkeleton />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="doubtful">
          <DoubtfulTab />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Now({ now }: { now: WrongNow }) {
  const { t } = useTranslation('operations');
  const fine = allFine(now);
  return (
    <>
      {fine && <EmptyState icon={IconCircleCheck} title={t('fine')} hint={t('fineHint')} />}
      {!fine && (
        <PageSection
          title={t('groups.title')}
          action={now.groups.length === 0 && <StatusBadge tone="good">{t('groups.none')}</StatusBadge>}
        >
          <TroubleList now={now} />
        </PageSection>
      )}
      <PageSection title={t('channels.title')}>
        <Channels now={now} />
      </PageSection>
      <PageSection title={t('vitals.title')}>
        <Vitals now={now} />
      </PageSection>
      <TroubleDrawer now={now} />
    </>
  );
}
