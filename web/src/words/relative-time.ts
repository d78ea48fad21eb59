import type { Locale } from '@cine/contract/primitives';
import { day, hour, minute } from '@cine/contract/time';

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
];

/** The time since an instant, in epoch milliseconds or as ISO 8601: "il y a 3 h". Future instants count as now. */
export function ago(instant: number | string, locale: Locale, now: number): string {
  const passed = Math.max(0, now - new Date(instant).getTime());
  const [unit, size] = units.find(([, least]) => passed >= least) ?? ['second', Number.POSITIVE_INFINITY];
  const format = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' });
  return format.format(-Math.floor(passed / size), unit);
}
