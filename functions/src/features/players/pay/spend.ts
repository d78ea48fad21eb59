import type { Spending } from '@cine/contract/game/rewards';
import { type Player, withEntry } from '../player.ts';
import { spent } from './ledger.ts';
import { todayOf } from './settle.ts';
import type { Settled } from './settle-movie.ts';

/** Takes coins that the player has for something: once, as the entry's id is its source. */
export function spend(
  former: Player,
  { source, reward, coins }: { source: string; reward: Spending; coins: number },
  now: number,
): Settled {
  const entry = spent({ source, reward, coins, date: todayOf(former, now) }, now);
  return { player: withEntry(former, entry), entries: [entry] };
}
