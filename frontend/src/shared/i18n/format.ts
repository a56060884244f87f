import i18next from 'i18next';

/** The viewer's own flavour of the language ("en-GB" writes dates unlike "en-US"), else the language itself. */
export function locale(): string {
  const language = i18next.resolvedLanguage ?? 'en';
  return navigator.languages.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

/** 12,345 in the viewer's language. */
export function formatNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value);
}

/** 0.425 → 42.5 %. */
export function formatShare(value: number): string {
  return formatNumber(value, { style: 'percent', maximumFractionDigits: 1 });
}

/** ISO instant → date and time in the viewer's zone, or in `timeZone` (IANA name) when given. */
export function formatDate(
  instant: string | Date,
  options: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' },
  timeZone?: string | null,
): string {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  try {
    return new Intl.DateTimeFormat(locale(), { ...options, timeZone: timeZone ?? undefined }).format(date);
  } catch {
    // A zone name that this browser does not know must not take the screen down.
    return new Intl.DateTimeFormat(locale(), options).format(date);
  }
}
