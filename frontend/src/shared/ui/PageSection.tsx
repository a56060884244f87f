import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  title?: string;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a screen under its own heading; a thin line above, no box. */
export function PageSection({ title, action, children }: Props) {
  return (
    <section style={{ borderTop: '1px solid var(--surface-line)', padding: '14px 0 20px' }}>
      {(title ?? action) && (
        <Group justify="space-between" mb="xs" mih={28}>
          {title ? (
            <Title order={2} size={15}>
              {title}
            </Title>
          ) : (
            <span />
          )}
          {action}
        </Group>
      )}
      {children}
    </section>
  );
}
