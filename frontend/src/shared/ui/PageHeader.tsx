import { Anchor, Group, Title } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from './pageTitle';
import { Truncate } from './Truncate';

interface Props {
  title: string;
  /** One line under the title: what this is, or where it stands. */
  hint?: ReactNode;
  /** Beside the title: a StatusBadge. */
  mark?: ReactNode;
  /** The one primary action of the screen, a filled Button. */
  action?: ReactNode;
  /** Further, quieter actions, left of the primary one. */
  more?: ReactNode;
  back?: { to: string; label: string };
  /** Title of the browser tab when it differs. */
  documentTitle?: string;
}

/** Top of every screen: where I am and the one thing to do here. */
export function PageHeader({ title, hint, mark, action, more, back, documentTitle }: Props) {
  usePageTitle(documentTitle ?? title);
  return (
    <header style={{ marginBottom: 16 }}>
      {back && (
        <Anchor component={Link} to={back.to} size="sm" c="dimmed" style={{ display: 'inline-flex', gap: 2 }}>
          <IconChevronLeft size={16} aria-hidden style={{ alignSelf: 'center' }} />
          {back.label}
        </Anchor>
      )}
      <Group justify="space-between" align="center" gap="sm" mih={36}>
        <Group gap="sm" wrap="nowrap" miw={0} style={{ flex: '1 1 200px' }}>
          <Title order={1} size={20} miw={0}>
            <Truncate>{title}</Truncate>
          </Title>
          {mark}
        </Group>
        {(action ?? more) && (
          <Group gap="xs" justify="flex-end">
            {more}
            {action}
          </Group>
        )}
      </Group>
      {hint && <div style={{ color: 'var(--mantine-color-dimmed)', fontSize: 13.5 }}>{hint}</div>}
    </header>
  );
}
