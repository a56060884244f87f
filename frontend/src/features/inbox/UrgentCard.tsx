import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, POLL } from '@/remote';
import { CardSkeleton, ErrorState } from '@/shared/ui';
import { TimeLeft } from './TimeLeft';
import type { TaskRow } from './types';
import { useWhyNow } from './useWhyNow';

/** A rep's first sight: what I hold, then what can be claimed, by urgency. */
export default function UrgentCard() {
  const { t } = useTranslation('inbox');
  const mine = api.useQuery(
    'get',
    '/api/inbox',
    { params: { query: { view: 'MINE', size: 5 } } },
    { refetchInterval: POLL.calm },
  );
  const free = api.useQuery(
    'get',
    '/api/inbox',
    { params: { query: { view: 'FREE', size: 5 } } },
    { refetchInterval: POLL.calm },
  );
  if (mine.error ?? free.error)
    return <ErrorState error={mine.error ?? free.error} onRetry={() => void free.refetch()} />;
  if (!mine.data || !free.data) return <CardSkeleton />;
  const rows = [...mine.data.items, ...free.data.items].slice(0, 6);
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Text component="h2" fw={600} size="md">
          {t('card.title')}
        </Text>
        <Anchor component={Link} to="/inbox" size="sm">
          {t('card.all')}
        </Anchor>
      </Group>
      {rows.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('card.none')}
        </Text>
      )}
      <Stack gap="xs">
        {rows.map((task) => (
          <Line key={task.id} task={task} />
        ))}
      </Stack>
    </section>
  );
}

function Line({ task }: { task: TaskRow }) {
  const whyNow = useWhyNow();
  return (
    <Group
      justify="space-between"
      gap={6}
      wrap="wrap"
      style={{ borderTop: '1px solid var(--surface-line)', paddingTop: 8 }}
    >
      <div style={{ minWidth: 0, flex: '1 1 260px' }}>
        <Anchor component={Link} to={`/inbox/${task.id}`} fw={600} size="sm">
          {task.person.name}
        </Anchor>
        <Text size="sm" c="dimmed" lineClamp={2}>
          {task.kind === 'LEAD' ? whyNow(task.why) : task.title}
        </Text>
      </div>
      <TimeLeft task={task} />
    </Group>
  );
}
