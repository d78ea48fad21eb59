import type { Purchased } from '@cine/contract/operations/game/shop';
import { AppError } from '../../../platform/errors/app-error.ts';
import { type Player, spend } from '../../core/players/index.ts';
import { type Character, characterView } from '../characters/index.ts';

/** The player who has paid for something, with the entry. Throws `coins-too-few`. */
export function paidFor(
  player: Player,
  what: Parameters<typeof spend>[1],
  now: number,
): ReturnType<typeof spend> {
  if (player.coins < what.coins)
    throw new AppError('coins-too-few', { price: what.coins, coins: player.coins });
  return spend(player, what, now);
}

/** What a purchase answers. */
export function purchased(character: Character, player: Player, now: number): Purchased {
  return { character: characterView(character, player, now), coins: player.coins };
}
