import { withWholeReel } from '#core/badge-rules/index.ts';
import type { Player } from '#core/players/index.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { readEachWatchSince, type WatchEvent } from '#watching/watches/index.ts';

/** The player with what badges count, read from watches once if it is from before badges. */
export async function readWithReel(tx: Tx, uid: string, player: Player): Promise<Player> {
  if (player.reel !== null) return player;
  const watches: WatchEvent[] = [];
  await readEachWatchSince(tx, uid, 0, (watch) => watches.push(watch));
  return withWholeReel(player, watches);
}
