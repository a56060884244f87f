import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { RelativeTime } from '@/shared/ui';
import { outcomeName } from './InboxPage';
import type { TaskRow } from './types';

/** What came of earlier tasks about the same person. */
export function EarlierTasks({ tasks }: { tasks: readonly TaskRow[] }) {
  const { t } = useTranslation('inbox');
  if (tasks.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('task.earlierNone')}
      </Text>
    );
  }
  return (
    <ul style={{ margin: 0, padding: 0, listStyle: 'none' }}>
      {tasks.map((task) => (
        <li key={task.id} style={{ padding: '3px 0', fontSize: 14 }}>
          <Anchor component={Link} to={`/inbox/${task.id}`} inherit>
            {task.title}
          </Anchor>
          {' · '}
          {task.state === 'OPEN' ? (task.assignee ?? t('nobody')) : outcomeName(task, t)}
          {task.assignee && task.state !== 'OPEN' && ` · ${task.assignee}`}
          {' · '}
          <RelativeTime at={task.closedAt ?? task.createdAt} />
          {task.remark && (
            <Text size="sm" c="dimmed">
              {task.remark}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
