/** Minutes, hours, days, weeks. */
export type SpanUnit = 'M' | 'H' | 'D' | 'W';

const MINUTES: Record<SpanUnit, number> = { M: 1, H: 60, D: 1_440, W: 10_080 };

/** `P2D` → 2 days; a mixed span in the largest unit that fits it whole; null where it cannot be read. */
export function readSpan(text: string): { amount: number; unit: SpanUnit } | null {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text);
  const [weeks, days, hours, minutes] = (match ?? []).slice(1).map((part) => Number(part ?? 0));
  const all = (weeks ?? 0) * MINUTES.W + (days ?? 0) * MINUTES.D + (hours ?? 0) * MINUTES.H + (minutes ?? 0);
  if (!all) return null;
  const unit = (['D', 'H', 'M'] as const).find((one) => all % MINUTES[one] === 0) ?? 'M';
  return { amount: all / MINUTES[unit], unit };
}

/** As the drawing holds it; weeks are written as days, which is all the server reads. */
export function writeSpan(amount: number, unit: SpanUnit): string {
  if (unit === 'W') return `P${amount * 7}D`;
  return unit === 'D' ? `P${amount}D` : `PT${amount}${unit}`;
}
