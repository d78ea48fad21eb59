import { withShort } from '@cine/contract/zones/zone-history';
import type { Player } from '../player.ts';
import type { WatchToSettle } from './forgotten-pay.ts';
import type { Till } from './till.ts';

/** Gives the player the newest watch's time zone and short days, by which later steps count days. */
export function adoptNewestCalendar(till: Till, { watches }: { watches: readonly WatchToSettle[] }): void {
  till.player = withCalendar(till.player, watches);
}

function withCalendar(player: Player, watches: readonly WatchToSettle[]): Player {
  const newest = watches
    .filter(({ day }) => day !== undefined)
    .reduce<WatchToSettle | null>(
      (latest, watch) => (latest && latest.recordedAt >= watch.recordedAt ? latest : watch),
      null,
    );
  if (!newest?.day) return player;
  const { timeZone, short: seen } = newest.day;
  const short = seen ? withShort(player.short, seen, newest.recordedAt) : player.short;
  return timeZone === player.timeZone && short === player.short ? player : { ...player, timeZone, short };
}
