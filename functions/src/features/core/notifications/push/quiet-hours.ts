import type { QuietHours } from '@cine/contract/operations/core/notifications';
import type { Temporal } from 'temporal-polyfill';
import { zoned } from '#platform/time/zoned.ts';

/**
 * When an instant's quiet hours end (epoch milliseconds), until which `planPush` holds a push; null outside.
 * A time that clocks skip becomes the one they show instead; the first counts where they show it twice.
 */
export function quietUntil(now: number, hours: QuietHours | null, timeZone: string): number | null {
  if (!hours) return null;
  const today = zoned(now, timeZone).toPlainDate();
  const goesOver = hours.until < hours.from;
  for (const began of [today.subtract({ days: 1 }), today]) {
    const from = instantOf(began, hours.from);
    const until = instantOf(goesOver ? began.add({ days: 1 }) : began, hours.until);
    if (from <= now && now < until) return until;
  }
  return null;

  function instantOf(date: Temporal.PlainDate, plainTime: string): number {
    return date.toZonedDateTime({ timeZone: zoned(now, timeZone).timeZoneId, plainTime }).epochMilliseconds;
  }
}
