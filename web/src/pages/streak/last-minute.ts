import type { Locale } from '@cine/contract/primitives';
import { minute } from '@cine/contract/time';
import { instantInWords } from '../../words/days.ts';

/** The last minute before an instant: "10 December 2026 at 23:59" says more than midnight. */
export function lastMinute(until: string, locale: Locale): string {
  return instantInWords(Date.parse(until) - minute, locale);
}
