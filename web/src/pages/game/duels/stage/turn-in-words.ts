/** A duel's turns and outcome in words. */
import type { Turn } from '@cine/combat';
import { type DuelSide, otherSide } from '@cine/contract/game/duels/duel-rules';
import type { Say } from '#i18n/index.tsx';

export function turnInWords(
  { attacker, result, damage, left }: Turn,
  names: Readonly<Record<DuelSide, string>>,
  say: Say,
): string {
  return say(`duels.turn_${result}`, {
    attacker: names[attacker],
    defender: names[otherSide(attacker)],
    damage: damage / 10,
    left: left / 10,
  });
}

/** Who won, in a line for a title card. */
export function winnerInWords(
  winner: DuelSide | null,
  names: Readonly<Record<DuelSide, string>>,
  say: Say,
): string {
  return winner === null ? say('duels.drawn') : say('duels.wins', { name: names[winner] });
}
