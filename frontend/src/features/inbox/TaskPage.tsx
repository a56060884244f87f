import { Anchor, Group, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { api, POLL } from '@/remote';
import { ErrorState, PageHeader, PageSection, PageSkeleton, StatusBadge } from '@/shared/ui';
import { CallList } from './CallList';
import { Criteria } from './Criteria';
import { EarlierTasks } from './EarlierTasks';
import { PersonCard } from './PersonCard';
import { TaskActions } from './TaskActions';
import { TimeLeft } from './TimeLeft';
import type { TaskBody } from './types';
import { useWhyNow } from './useWhyNow';

/** One lead or task: who, why now, what was agreed, time left, and everything to decide it. */
export default function TaskPage() {
  const { taskId = '' } = useParams();
  const { t } = useTranslation('inbox');
  const whyNow = useWhyNow();
  const query = api.useQuery(
    'get',
    '/api/inbox/{id}',
    { params: { path: { id: taskId } } },
    { refetchInterval: POLL.calm },
  );
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <PageSkeleton />;
  const body = query.data;
  const { task } = body;
  return (
    <div style={{ maxWidth: 860 }}>
      <PageHeader
        title={task.person.name}
        back={{ to: '/inbox', label: t('task.back') }}
        mark={<HolderBadge body={body} />}
        more={<TimeLeft task={task} />}
      />
      <PersonCard person={task.person} />
      <Text my="sm" fw={600} data-testid="why-now">
        {task.kind === 'LEAD' ? whyNow(task.why) : task.title}
      </Text>
      {body.instructions && <Text size="sm">{body.instructions}</Text>}
      <TaskActions body={body} />
      {task.kind === 'LEAD' && <Criteria criteria={body.criteria} />}
      <PageSection title={t('task.calls')}>
        <CallList body={body} />
      </PageSection>
      <PageSection title={t('task.earlier')}>
        <EarlierTasks tasks={body.earlier} />
      </PageSection>
      <Group>
        <Anchor component={Link} to={`/contacts/${task.person.id}`} size="sm">
          {t('task.openContact', { name: task.person.name })} <IconArrowRight size={14} aria-hidden />
        </Anchor>
      </Group>
    </div>
  );
}

function HolderBadge({ body }: { body: TaskBody }) {
  const { t } = useTranslation('inbox');
  const { state, assignee } = body.task;
  if (state === 'DONE') return <StatusBadge tone="good">{t('task.done')}</StatusBadge>;
  if (state === 'WITHDRAWN') return <StatusBadge tone="neutral">{t('task.withdrawn')}</StatusBadge>;
  if (body.mine) return <StatusBadge tone="busy">{t('task.heldByMe')}</StatusBadge>;
  if (assignee) return <StatusBadge tone="held">{t('task.heldBy', { name: assignee })}</StatusBadge>;
  return <StatusBadge tone="waiting">{t('task.free')}</StatusBadge>;
}
