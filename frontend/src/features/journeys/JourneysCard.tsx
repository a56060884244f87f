import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, POLL } from '@/remote';
import { formatNumber } from '@/shared/i18n';
import { CardSkeleton, ErrorState } from '@/shared/ui';
import { StateBadge } from './StateBadge';

/** A marketer's first sight: the journeys, who entered and who is inside. */
export default function JourneysCard() {
  const { t } = useTranslation('journeys');
  const query = api.useQuery(
    'get',
    '/api/journeys',
    { params: { query: { kind: 'JOURNEY', size: 6, sort: '-updatedAt' } } },
    { refetchInterval: POLL.slow },
  );
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <CardSkeleton />;
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Text component="h2" fw={600} size="md">
          {t('title')}
        </Text>
        <Anchor component={Link} to="/journeys" size="sm">
          {t('card.all')}
        </Anchor>
      </Group>
      {query.data.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('emptyTitle')}
        </Text>
      )}
      <Stack gap="xs">
        {query.data.items.map(({ journey, counts }) => (
          <Group
            key={journey.id}
            justify="space-between"
            gap={6}
            style={{ borderTop: '1px solid var(--surface-line)', paddingTop: 8 }}
          >
            <div style={{ minWidth: 0, flex: '1 1 220px' }}>
              <Anchor component={Link} to={`/journeys/${journey.id}`} fw={600} size="sm">
                {journey.name}
              </Anchor>
              <Text size="sm" c="dimmed">
                {t('card.numbers', { entered: formatNumber(counts.entered), inside: formatNumber(counts.inside) })}
              </Text>
            </div>
            <StateBadge state={journey.state} />
          </Group>
        ))}
      </Stack>
    </section>
  );
}
