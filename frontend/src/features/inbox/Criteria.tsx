import { Text } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageSection } from '@/shared/ui';
import type { TaskBody } from './types';

/** The criteria marketing and sales agreed on, ticked with this person's values. */
export function Criteria({ criteria }: { criteria: TaskBody['criteria'] }) {
  const { t } = useTranslation('inbox');
  return (
    <PageSection title={t('task.criteria')}>
      {criteria.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('task.criteriaNone')}
        </Text>
      )}
      <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {criteria.map(({ sentence, met, values }) => (
          <li key={sentence} style={{ display: 'flex', gap: 8, padding: '3px 0', fontSize: 14 }}>
            {met ? (
              <IconCheck size={18} color="var(--mantine-color-green-7)" aria-hidden style={{ flex: 'none' }} />
            ) : (
              <IconX size={18} color="var(--mantine-color-dimmed)" aria-hidden style={{ flex: 'none' }} />
            )}
            <span>
              {sentence}
              <Text span size="sm" c="dimmed">
                {' · '}
                {values.map(({ value }) => value ?? t('task.unknown')).join(', ')}
              </Text>
            </span>
          </li>
        ))}
      </ul>
    </PageSection>
  );
}
