import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../types';

interface Props {
  findings: readonly Finding[];
  nameOf: (elementId: string) => string | undefined;
  onJump: (elementId: string) => void;
}

/** What is to mend and to know, each leading to its step. */
export function Problems({ findings, nameOf, onJump }: Props) {
  const { t } = useTranslation('journeys');
  if (findings.length === 0) return <Text size="sm">{t('edit.problemsNone')}</Text>;
  return (
    <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {findings.map(({ elementId, sentence, severity }, index) => (
        <li key={index}>
          <Alert py={6} color={severity === 'ADVICE' ? 'gray' : 'red'}>
            {elementId ? (
              <Anchor component="button" type="button" size="sm" fw={600} ta="left" onClick={() => onJump(elementId)}>
                {nameOf(elementId) ?? t('people.unnamed')}
              </Anchor>
            ) : (
              <Text size="sm" fw={600}>
                {t('edit.whole')}
              </Text>
            )}
            <Text size="sm">{sentence}</Text>
          </Alert>
        </li>
      ))}
    </Stack>
  );
}
