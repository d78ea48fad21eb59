import { dateOfYear } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import type { Availability } from './shelf.ts';

/** What an item waits for, in words, or briefly, for a tile; null if it doesn't. */
export function useWaitingReason(is: Availability, isBrief = false): string | null {
  const { say, locale } = useWords();
  if (is.kind === 'level') return say(isBrief ? 'shop.level' : 'shop.fromLevel', { level: is.level });
  if (is.kind === 'sold-out') return say('shop.soldOut');
  if (is.kind !== 'season') return null;
  if (isBrief) return say('shop.fromDay', { day: dateOfYear(is.first, locale) });
  return say('shop.season', { first: dateOfYear(is.first, locale), last: dateOfYear(is.last, locale) });
}
