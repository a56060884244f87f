import { Text } from '@mantine/core';
import { IconPhone, IconPhoneOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Timeline } from '@/shared/ui';
import type { TaskBody } from './types';

/** The calls made for this task, newest first. */
export function CallList({ body }: { body: TaskBody }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      {body.triesNeeded > 0 && body.task.state === 'OPEN' && (
        <Text size="sm" c="dimmed" mb={4}>
          {t('task.tries', { tries: body.tries, needed: body.triesNeeded })}
        </Text>
      )}
      {body.calls.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('task.callsNone')}
        </Text>
      ) : (
        <Timeline
          zone={body.task.person.timeZone}
          items={body.calls.map(({ at, by, answer, remark }) => ({
            id: at,
            at,
            icon: answer === 'REACHED' || answer === 'CALL_AGAIN' ? IconPhone : IconPhoneOff,
            title: `${t(`callForm.${answer}`)} · ${by}`,
            body: remark,
          }))}
        />
      )}
    </>
  );
}
