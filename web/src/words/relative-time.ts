import type { Locale } from '@cine/contract/primitives';
import { day, hour, minute } from '@cine/contract/time';

const units: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365 * day],
  ['month', 30 * day],
  ['day', day],
  ['hour', hour],
  ['minute', minute],
];

/** Within the last minute, as one says it. */
const justNow: Record<Locale, string> = { fr: 'à l’instant', en: 'just now', ru: 'только что' };

/** The time since an instant, in epoch milliseconds or as ISO 8601: "il y a 3 h". Future instants count as now. */
export function ago(instant: number | string, locale: Locale, now: number): string {
  const passed = Math.max(0, now - new Date(instant).getTime());
  const largest = units.find(([, least]) => passed >= least);
  if (!largest) return justNow[locale];
  const [unit, size] = largest;
  const format = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'auto' });
  return format.format(-Math.floor(passed / size), unit);
}
