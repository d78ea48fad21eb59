import type { Spending } from '@cine/contract/game/rewards';
import { type Player, withEntry } from '../player.ts';
import { givenBack, spent } from './ledger.ts';
import { todayOf } from './settle.ts';
import type { Settled } from './settle-movie.ts';

/** Takes coins that the player has for something: once, as the entry's id is its source. */
export function spend(
  former: Player,
  { source, reward, coins }: { source: string; reward: Spending | 'bet'; coins: number },
  now: number,
): Settled {
  const entry = spent({ source, reward, coins, date: todayOf(former, now) }, now);
  return { player: withEntry(former, entry), entries: [entry] };
}

/** Gives back what a bet took, once: the source's second entry. */
export function giveBack(
  former: Player,
  { source, coins }: { source: string; coins: number },
  now: number,
): Settled {
  const entry = givenBack({ source, reward: 'bet', coins, date: todayOf(former, now) }, now);
  return { player: withEntry(former, entry), entries: [entry] };
}
