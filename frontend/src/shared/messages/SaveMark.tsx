import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { showProblem } from '@/shared/ui';
import type { DraftInHand } from './useDraft';

/** Says whether what stands here is safe, and lets the author decide when a colleague was faster. */
export function SaveMark({ hand }: { hand: DraftInHand }) {
  const { t } = useTranslation('content');
  if (hand.state === 'conflict') return <Conflict hand={hand} />;
  const failed = hand.state === 'failed';
  const Mark = failed ? IconAlertTriangle : hand.state === 'saved' ? IconCloudCheck : IconCloudUp;
  return (
    <Group gap={6} role="status">
      <Mark size={16} aria-hidden color={failed ? 'var(--mantine-color-error)' : 'var(--mantine-color-dimmed)'} />
      <Text size="xs" c={failed ? 'var(--mantine-color-error)' : 'dimmed'}>
        {failed ? (hand.problem?.detail ?? t('save.failed')) || t('save.failed') : t(`save.${hand.state}`)}
      </Text>
      {failed && (
        <Button size="compact-xs" variant="default" onClick={() => void hand.flush()}>
          {t('shared:action.tryAgain')}
        </Button>
      )}
    </Group>
  );
}

function Conflict({ hand }: { hand: DraftInHand }) {
  const { t } = useTranslation('content');
  const name = String(hand.problem?.body.savedBy ?? '');
  return (
    <Group gap="xs" role="alert" style={{ flex: '1 1 100%' }}>
      <IconAlertTriangle size={16} aria-hidden color="var(--mantine-color-orange-text)" />
      <Text size="sm">{t('save.conflictText', { name })}</Text>
      <Button size="compact-sm" onClick={() => void hand.takeTheirs().catch(showProblem)}>
        {t('save.takeTheirs', { name })}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => void hand.keepMine().catch(showProblem)}>
        {t('save.keepMine')}
      </Button>
    </Group>
  );
}
