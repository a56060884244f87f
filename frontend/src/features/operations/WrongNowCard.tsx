import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNumber } from '@/shared/i18n';
import { CardSkeleton, ErrorState, StatusBadge } from '@/shared/ui';
import { allFine } from './tones';
import { TroubleLines } from './TroubleList';
import { useWrongNow } from './types';

const MOST = 5;

/** Operations' card on Home: everything is fine, or the biggest troubles. */
export default function WrongNowCard() {
  const { t } = useTranslation('operations');
  const query = useWrongNow();
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <CardSkeleton />;
  const { groups } = query.data;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Text component="h2" fw={600} size="md">
          {t('title')}
        </Text>
        <Anchor component={Link} to="/operations" size="sm">
          {t('look')}
        </Anchor>
      </Group>
      <Stack gap="xs" align="flex-start">
        {allFine(query.data) ? (
          <StatusBadge tone="good">{t('fine')}</StatusBadge>
        ) : groups.length === 0 ? (
          <StatusBadge tone="warning">{t('look')}</StatusBadge>
        ) : (
          <StatusBadge tone="bad">
            {t('troubles', { count: groups.length, shown: formatNumber(groups.length) })}
          </StatusBadge>
        )}
      </Stack>
      <TroubleLines now={query.data} most={MOST} path="/operations" />
    </section>
  );
}
