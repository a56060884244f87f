import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import { asProblem } from '@/remote';

/** "Saved." for a few seconds. */
export function showDone(message: string): void {
  notifications.show({ message, icon: <IconCheck size={16} />, color: 'green', autoClose: 4_000 });
}

/** A failed action in words, until closed when it has a number for support. */
export function showProblem(error: unknown, what?: string): void {
  const problem = asProblem(error);
  const own = problem.status > 0 && problem.status < 500;
  const title =
    what ??
    (own && problem.title ? problem.title : i18next.t(`trouble.${problem.away ? 'serverAway' : 'unexpectedTitle'}`));
  const detail = own ? problem.detail || (what ? problem.title : '') : i18next.t('trouble.unexpectedHint');
  const reference = problem.incidentId ? `${i18next.t('trouble.reference')} ${problem.incidentId}` : '';
  notifications.show({
    title,
    message: [detail, reference].filter(Boolean).join(' '),
    icon: <IconAlertTriangle size={16} />,
    color: 'red',
    autoClose: reference ? false : 8_000,
  });
}

/** Done, and can be taken back for eight seconds: instead of asking "are you sure?" before. */
export function showUndo(message: string, undo: () => void | Promise<unknown>): void {
  const id = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            notifications.hide(id);
            Promise.resolve(undo()).catch((error: unknown) => showProblem(error));
          }}
        >
          {i18next.t('action.undo')}
        </Button>
      </Group>
    ),
    icon: <IconCheck size={16} />,
    color: 'green',
    autoClose: 8_000,
  });
}
