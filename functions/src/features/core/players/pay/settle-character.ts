import { rewards } from '@cine/contract/game/rewards';
import type { Player } from '../player.ts';
import { todayOf } from './settle.ts';
import type { Settled } from './settle-movie.ts';
import { openTill } from './till.ts';

/** Pays the first coins for a newly created character: only once ever, as the entry's id is the same. */
export function settleCharacter(former: Player, now: number): Settled {
  const till = openTill(former, now);
  const date = todayOf(former, now);
  till.settle(null, { source: 'character', reward: 'character', date, ...rewards.character });
  return { player: till.player(), entries: till.entries };
}
