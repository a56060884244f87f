import { Button, Group, Text } from '@mantine/core';
import { IconClock, IconMail, IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/shared/i18n/format';
import { StatusBadge, useNow } from '@/shared/ui';
import { PersonLine } from './PersonLine';
import type { Person } from './types';

/** Whom to call: job, company, local time, and the two taps. Fits above the fold at 390 px. */
export function PersonCard({ person }: { person: Person }) {
  const { t } = useTranslation('inbox');
  return (
    <div>
      <PersonLine person={person} />
      <Group gap="xs" my={6}>
        <StatusBadge tone={person.mayBeCalled ? 'good' : 'bad'}>
          {person.mayBeCalled ? t('task.mayBeCalled') : t('task.mayNotBeCalled')}
        </StatusBadge>
        <LocalTime person={person} />
      </Group>
      <Group gap="xs">
        {person.phone ? (
          <Button
            component="a"
            href={`tel:${person.phone}`}
            variant={person.mayBeCalled ? 'light' : 'default'}
            leftSection={<IconPhone size={16} aria-hidden />}
          >
            {person.phone}
          </Button>
        ) : (
          <Button variant="default" disabled leftSection={<IconPhoneOff size={16} aria-hidden />}>
            {t('task.noPhone')}
          </Button>
        )}
        {person.email && (
          <Button
            component="a"
            href={`mailto:${person.email}`}
            variant="light"
            leftSection={<IconMail size={16} aria-hidden />}
          >
            {t('task.write')}
          </Button>
        )}
      </Group>
    </div>
  );
}

function LocalTime({ person }: { person: Person }) {
  const { t } = useTranslation('inbox');
  const now = useNow();
  if (!person.timeZone) return null;
  const time = formatDate(
    new Date(now),
    { weekday: 'short', timeStyle: undefined, hour: '2-digit', minute: '2-digit' },
    person.timeZone,
  );
  return (
    <Text size="sm" c="dimmed">
      <IconClock size={14} aria-hidden style={{ verticalAlign: -2, marginRight: 4 }} />
      {person.city ? t('task.localTimeIn', { time, city: person.city }) : t('task.localTime', { time })}
    </Text>
  );
}
