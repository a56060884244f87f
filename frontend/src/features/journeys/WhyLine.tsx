import { Text } from '@mantine/core';
import type { Why } from './types';

/** Why something is as it is, in the server's words; red where somebody should look. */
export function WhyLine({ why }: { why: Why }) {
  return (
    <Text size="sm" {...(why.trouble && { c: 'var(--mantine-color-red-text)' })}>
      {why.sentence}
    </Text>
  );
}
