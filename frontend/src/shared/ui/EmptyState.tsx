import { Stack, Text } from '@mantine/core';
import { IconInbox, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Why it is empty and what would fill it. */
  hint?: ReactNode;
  /** The next thing to do: a Button. */
  action?: ReactNode;
  icon?: Icon;
}

/** Nothing here – and what to do about it. */
export function EmptyState({ title, hint, action, icon: Icon = IconInbox }: Props) {
  return (
    <Stack align="center" gap={6} py={48} px="md" ta="center" mx="auto">
      <Icon size={34} stroke={1.3} color="var(--mantine-color-dimmed)" aria-hidden />
      <Text fw={600} mt={4}>
        {title}
      </Text>
      {hint && (
        <Text size="sm" c="dimmed" maw={460}>
          {hint}
        </Text>
      )}
      {action && <div style={{ marginTop: 10 }}>{action}</div>}
    </Stack>
  );
}
