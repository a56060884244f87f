import { locale } from './format';

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 min. ago", "in 2 days", "now": how far `at` lies from `now` (both ms). */
export function formatRelative(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1000);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto', style: 'short' });
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 0];
  return unit === 'second' ? format.format(0, 'second') : format.format(Math.trunc(seconds / size), unit);
}

/** A length of time in its two biggest units: "2 d 3 h", "45 s". */
export function formatDuration(seconds: number): string {
  const rest = Math.max(0, Math.round(seconds));
  const parts = [
    ['day', Math.floor(rest / 86_400)],
    ['hour', Math.floor((rest % 86_400) / 3_600)],
    ['minute', Math.floor((rest % 3_600) / 60)],
    ['second', rest % 60],
  ] as const;
  const first = parts.findIndex(([, value]) => value > 0);
  const shown = first < 0 ? parts.slice(3) : parts.slice(first, first + 2).filter(([, value]) => value > 0);
  return shown
    .map(([unit, value]) =>
      new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'narrow' }).format(value),
    )
    .join(' ');
}
