import { Text } from '@mantine/core';
import { IconAlarm, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { RelativeTime, useNow } from '@/shared/ui';
import type { TaskRow } from './types';

/** How long there is: until the agreed call, or until the task should be claimed or decided. */
export function TimeLeft({ task }: { task: Pick<TaskRow, 'dueAt' | 'nextCallAt' | 'state'> }) {
  const { t } = useTranslation('inbox');
  const now = useNow();
  if (task.state !== 'OPEN') return null;
  const at = task.nextCallAt ?? task.dueAt;
  const late = Date.parse(at) < now;
  const Mark = task.nextCallAt ? IconPhone : IconAlarm;
  return (
    <Text span size="sm" c={late ? 'red' : undefined} fw={late ? 600 : undefined} style={{ whiteSpace: 'nowrap' }}>
      <Mark size={14} aria-hidden style={{ verticalAlign: -2, marginRight: 4 }} />
      {late && `${t('overdue')} · `}
      <RelativeTime at={at} />
    </Text>
  );
}
