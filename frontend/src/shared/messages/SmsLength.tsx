import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Body } from '@/remote';

/** How much of the network the SMS takes as this person gets it, and what makes it dear. */
export function SmsLength({ length }: { length: Body<'SmsLengthBody'> }) {
  const { t } = useTranslation('content');
  const { parts, units, left, plain, outside } = length;
  return (
    <Text size="xs" mt={6} c={parts > 1 ? 'var(--mantine-color-orange-text)' : 'dimmed'} aria-live="polite">
      {t('short.length', { count: parts, units, left })}
      {parts > 1 && ` ${t('short.dear', { count: parts })}`}
      {!plain && ` ${t('short.outside', { characters: outside.slice(0, 8).join(' ') })}`}
    </Text>
  );
}
