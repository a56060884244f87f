import { Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '@/app/session';
import { formatNumber } from '@/shared/i18n';
import { EmptyState, FactList, PageSection, RelativeTime, SideDrawer, useDrawerParam } from '@/shared/ui';
import { TroubleActions } from './TroubleActions';
import { troubleId, type Trouble, type WrongNow } from './types';
import { useCause } from './useCause';

/** One group: what happened, where, what was published shortly before, and what can be done. */
export function TroubleDrawer({ now }: { now: WrongNow }) {
  const { t } = useTranslation('operations');
  const { id, close } = useDrawerParam();
  const cause = useCause();
  const group = now.groups.find((candidate) => troubleId(candidate) === id);
  return (
    <SideDrawer opened={id !== null} onClose={close} title={group ? cause(group) : t('drawer.gone')}>
      {group ? <Details group={group} /> : <EmptyState title={t('drawer.gone')} hint={t('drawer.goneHint')} />}
    </SideDrawer>
  );
}

function Details({ group }: { group: Trouble }) {
  const { t } = useTranslation('operations');
  const step = group.kind === 'STEP';
  return (
    <>
      <FactList
        facts={[
          { label: t('drawer.journey'), value: <JourneyLink group={group} /> },
          { label: t('drawer.version'), value: group.version },
          { label: t('drawer.step'), value: group.elementName ?? group.elementId },
          ...(step ? [] : [{ label: t('drawer.message'), value: <MessageLink group={group} /> }]),
          { label: t(step ? 'drawer.people' : 'drawer.messages'), value: formatNumber(group.people) },
          { label: t('drawer.first'), value: <RelativeTime at={group.firstSeen} /> },
          { label: t('drawer.last'), value: <RelativeTime at={group.lastSeen} /> },
          ...(group.sentence ? [{ label: t('drawer.words'), value: group.sentence }] : []),
        ]}
      />
      <PageSection title={t('drawer.before')}>
        <Before group={group} />
      </PageSection>
      <TroubleActions group={group} />
    </>
  );
}

function JourneyLink({ group }: { group: Trouble }) {
  const { t } = useTranslation('operations');
  const may = useMay();
  if (!group.journeyName) return t('groups.outside');
  if (!group.journeyId || !may('JOURNEYS_READ')) return group.journeyName;
  return (
    <Anchor component={Link} to={`/journeys/${group.journeyId}`} size="sm">
      {group.journeyName}
    </Anchor>
  );
}

function MessageLink({ group }: { group: Trouble }) {
  const may = useMay();
  if (!group.template || !may('CONTENT_READ')) return group.templateName ?? '–';
  return (
    <Anchor component={Link} to={`/content/messages/${group.template}`} size="sm">
      {group.templateName ?? group.template}
    </Anchor>
  );
}

function Before({ group }: { group: Trouble }) {
  const { t } = useTranslation('operations');
  if (group.before.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('drawer.beforeNone')}
      </Text>
    );
  return (
    <Stack gap="xs">
      {group.before.map((change) => (
        <div key={`${change.kind}${change.version}`}>
          <Text size="sm">{t('drawer.change', { name: change.name, version: change.version, by: change.by })}</Text>
          {change.comment && <Text size="sm">{change.comment}</Text>}
          <Text size="xs" c="dimmed">
            <RelativeTime at={change.at} />
          </Text>
        </div>
      ))}
    </Stack>
  );
}
