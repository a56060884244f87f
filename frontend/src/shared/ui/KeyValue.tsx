import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  label: string;
  value: ReactNode;
  /** Under the value: what it is compared with, since when. */
  hint?: ReactNode;
}

/** One figure with its name; put several into a Group on top of a screen. */
export function KeyValue({ label, value, hint }: Props) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="lg" fw={600} className="numbers" lh={1.3}>
        {value ?? '–'}
      </Text>
      {hint && (
        <Text size="xs" c="dimmed">
          {hint}
        </Text>
      )}
    </div>
  );
}
