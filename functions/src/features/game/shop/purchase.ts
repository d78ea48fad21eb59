import type { Spending } from '@cine/contract/game/rewards';
import type { Purchased } from '@cine/contract/operations/game/shop';
import { AppError } from '../../../platform/errors/app-error.ts';
import { type Player, type Settled, settle } from '../../core/players/index.ts';
import { type Character, characterView } from '../characters/index.ts';

/** The player who has paid for something, with the entry. Throws `coins-too-few`. */
export function paidFor(
  player: Player,
  what: { source: string; reward: Spending; coins: number },
  now: number,
): Settled {
  if (player.coins < what.coins)
    throw new AppError('coins-too-few', { price: what.coins, coins: player.coins });
  return settle(player, 'spending', what, now);
}

/** What a purchase answers. */
export function purchased(character: Character, player: Player, now: number): Purchased {
  return { character: characterView(character, player, now), coins: player.coins };
}
