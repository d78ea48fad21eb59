/** A duel's turns and outcome in words. */
import type { Turn } from '@cine/combat';
import { type DuelSide, otherSide } from '@cine/contract/game/duels/duel-rules';
import type { Say } from '#i18n/index.tsx';

/** Tenths of hit points as they are told: whole, and none only where none are left. */
export function wholePoints(tenths: number): number {
  return Math.ceil(tenths / 10);
}

/** What an attack takes, so that what is told adds up. */
export function takenBy({ damage, left }: Pick<Turn, 'damage' | 'left'>): number {
  return wholePoints(left + damage) - wholePoints(left);
}

export function turnInWords(
  { attacker, result, damage, left }: Turn,
  names: Readonly<Record<DuelSide, string>>,
  say: Say,
): string {
  return say(`duels.turn_${result}`, {
    attacker: names[attacker],
    defender: names[otherSide(attacker)],
    damage: takenBy({ damage, left }),
    left: wholePoints(left),
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
