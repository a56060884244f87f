import { Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/format';
import { formatDuration } from '../i18n/relative';
import { useNow } from './now';

interface Props {
  /** What is going on: "Enrolling people". */
  label: string;
  done: number;
  /** null = not known yet; the bar then only moves. */
  total: number | null;
  /** ISO instant of the start: the time left is reckoned from the pace since then. */
  startedAt?: string | null;
  failed?: number;
}

/** Long work: how far, how much, how long still. */
export function ProgressBar({ label, done, total, startedAt, failed = 0 }: Props) {
  const { t } = useTranslation();
  const now = useNow();
  const percent = total ? Math.min(100, (100 * done) / total) : 100;
  const left = secondsLeft(done, total, startedAt, now);
  const parts = [
    total === null ? formatNumber(done) : t('progress.of', { done: formatNumber(done), total: formatNumber(total) }),
    failed > 0 && t('progress.failed', { shown: formatNumber(failed) }),
    left !== null && t('progress.left', { time: formatDuration(left) }),
  ].filter(Boolean);
  return (
    <div>
      <Group justify="space-between" gap="xs" mb={4}>
        <Text size="sm">{label}</Text>
        <Text size="sm" c="dimmed" className="numbers">
          {parts.join(' · ')}
        </Text>
      </Group>
      <Progress.Root size="sm">
        <Progress.Section value={percent} animated={total === null} striped={total === null} aria-label={label} />
      </Progress.Root>
    </div>
  );
}

/** Seconds left at the pace so far; null before there is a pace, and at the end. */
export function secondsLeft(
  done: number,
  total: number | null,
  startedAt: string | null | undefined,
  now: number,
): number | null {
  if (!startedAt || total === null || done <= 0 || done >= total) return null;
  const elapsed = (now - Date.parse(startedAt)) / 1000;
  return elapsed > 0 ? (elapsed / done) * (total - done) : null;
}
