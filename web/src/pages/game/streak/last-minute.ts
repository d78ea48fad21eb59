import type { Locale } from '@cine/contract/primitives';
import { minute } from '@cine/contract/time';
import { momentInWords } from '#i18n/days.ts';

/** The last minute before an instant: "10 December at 23:59" says more than midnight. */
export function lastMinute(until: string, locale: Locale): string {
  return momentInWords(Date.parse(until) - minute, locale);
}
