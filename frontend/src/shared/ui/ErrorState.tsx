import { Button, Code, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/remote';
import { useProblemText } from './problemText';

interface Props {
  error: unknown;
  onRetry?: () => void;
  /** Small, for a card or a drawer. */
  compact?: boolean;
}

/** Something could not be loaded: what, why, the number for support, and "try again". */
export function ErrorState({ error, onRetry, compact = false }: Props) {
  const { t } = useTranslation();
  const { title, detail } = useProblemText()(error);
  const { incidentId } = asProblem(error);
  return (
    <Stack align="center" gap={6} py={compact ? 16 : 48} px="md" ta="center" role="alert">
      <IconAlertTriangle size={compact ? 22 : 34} stroke={1.4} color="var(--mantine-color-error)" aria-hidden />
      <Text fw={600}>{title}</Text>
      {detail && (
        <Text size="sm" c="dimmed" maw={520}>
          {detail}
        </Text>
      )}
      {incidentId && (
        <Text size="sm" c="dimmed">
          {t('trouble.reference')} <Code>{incidentId}</Code>
        </Text>
      )}
      {onRetry && (
        <Button mt="xs" variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRetry}>
          {t('action.tryAgain')}
        </Button>
      )}
    </Stack>
  );
}
