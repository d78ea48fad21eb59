import type { Locale } from '@cine/contract/primitives';

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** The time since an instant, in epoch milliseconds or as ISO 8601, in the largest unit that fits: "il y a 3 h". Future instants count as now. */
export function ago(instant: number | string, locale: Locale, now: number): string {
  const seconds = Math.max(0, (now - new Date(instant).getTime()) / 1000);
  const [unit, size] = units.find(([, least]) => seconds >= least) ?? ['second', Number.POSITIVE_INFINITY];
  const format = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' });
  return format.format(-Math.floor(seconds / size), unit);
}
