import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconLoader,
  IconPlayerPause,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** What a state means for the reader; each has its own mark, so colour never stands alone. */
export type Tone = 'good' | 'busy' | 'waiting' | 'held' | 'warning' | 'bad' | 'neutral';

const LOOKS: Record<Tone, { color: string; icon: Icon }> = {
  good: { color: 'green', icon: IconCheck },
  busy: { color: 'blue', icon: IconLoader },
  waiting: { color: 'gray', icon: IconClock },
  held: { color: 'violet', icon: IconPlayerPause },
  warning: { color: 'orange', icon: IconAlertTriangle },
  bad: { color: 'red', icon: IconX },
  neutral: { color: 'gray', icon: IconCircleDashed },
};

/** A state in one word. Red and orange mean trouble only. */
export function StatusBadge({ tone, children }: { tone: Tone; children: ReactNode }) {
  const { color, icon: Mark } = LOOKS[tone];
  return (
    <Badge color={color} leftSection={<Mark size={12} stroke={2.2} aria-hidden />} style={{ flex: 'none' }}>
      {children}
    </Badge>
  );
}
