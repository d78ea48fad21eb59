import type { Locale } from '@cine/contract/primitives';

/** An instant on this device's clock, such as "Saturday, 12 December at 20:00". */
export function momentOf(at: string, locale: Locale): string {
  const parts = {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return new Intl.DateTimeFormat(locale, parts).format(new Date(at));
}

/** The value of a field for a date and a time, on this device's clock, so many days ahead at eight in the evening. */
export function eveningIn(days: number, now: number): string {
  const evening = new Date(now);
  evening.setDate(evening.getDate() + days);
  evening.setHours(20, 0, 0, 0);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [evening.getFullYear(), two(evening.getMonth() + 1), two(evening.getDate())].join('-');
  return `${day}T${two(evening.getHours())}:${two(evening.getMinutes())}`;
}
