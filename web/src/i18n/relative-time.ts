import { day, hour, minute } from '@cine/contract/time';
import { relativeTimeFormat } from './formats.ts';
import type { Teller } from './names.ts';

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
];

/** Time since an instant in epoch milliseconds or ISO 8601: "il y a 3 h". Future instants count as now. */
export function ago(instant: number | string, { say, locale }: Teller, now: number): string {
  const passed = Math.max(0, now - new Date(instant).getTime());
  const largest = units.find(([, least]) => passed >= least);
  if (!largest) return say('common.justNow');
  const [unit, size] = largest;
  // French shortens days, months and years to single letters.
  const isClock = unit === 'hour' || unit === 'minute';
  const format = relativeTimeFormat(locale, { style: isClock ? 'short' : 'long', numeric: 'auto' });
  return format.format(-Math.floor(passed / size), unit);
}
