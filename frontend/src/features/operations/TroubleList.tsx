import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatDuration, formatNumber } from '@/shared/i18n';
import { StatusBadge, useDrawerParam } from '@/shared/ui';
import { age, troubleId, type Trouble, type WrongNow } from './types';
import { useCause } from './useCause';

/** Stuck people in groups, the biggest first; never a row per person. */
export function TroubleList({ now }: { now: WrongNow }) {
  return <TroubleLines now={now} most={now.groups.length} path="" />;
}

/** The first groups; links open their drawer on the screen at the path. */
export function TroubleLines({ now, most, path }: { now: WrongNow; most: number; path: string }) {
  const { linkTo } = useDrawerParam();
  return (
    <Stack gap={0}>
      {now.groups.slice(0, most).map((group) => (
        <Line key={troubleId(group)} group={group} at={now.at} to={path + linkTo(troubleId(group))} />
      ))}
    </Stack>
  );
}

function Line({ group, at, to }: { group: Trouble; at: string; to: string }) {
  const { t } = useTranslation('operations');
  const cause = useCause();
  const change = group.before[0];
  return (
    <Group
      justify="space-between"
      align="flex-start"
      gap="xs"
      py="sm"
      style={{ borderTop: '1px solid var(--surface-line)' }}
    >
      <div style={{ minWidth: 0, flex: '1 1 260px' }}>
        <Anchor component={Link} to={to} fw={600} size="sm">
          {cause(group)}
        </Anchor>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          <Where group={group} />
        </Text>
        <Text size="xs" c="dimmed">
          {t('groups.seen', {
            first: formatDuration(age(group.firstSeen, at)),
            last: formatDuration(age(group.lastSeen, at)),
          })}
        </Text>
        {change && (
          <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t('groups.changed', { name: change.name, version: change.version })}
          </Text>
        )}
      </div>
      <StatusBadge tone="bad">
        {t(group.kind === 'STEP' ? 'groups.people' : 'groups.messages', {
          count: group.people,
          shown: formatNumber(group.people),
        })}
      </StatusBadge>
    </Group>
  );
}

/** Journey, version and step in one line. */
function Where({ group }: { group: Trouble }) {
  const { t } = useTranslation('operations');
  const step = group.elementName ?? group.templateName ?? group.elementId;
  return (
    <>
      {group.journeyName
        ? t('groups.where', { journey: group.journeyName, version: group.version })
        : t('groups.outside')}
      {step && `, ${t('groups.step', { step })}`}
    </>
  );
}
