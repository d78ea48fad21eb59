/** A duel as it is told: in a few blows, whose losses add up to those of all attacks. */
import type { Turn } from '@cine/combat';
import { type DuelSide, otherSide } from '@cine/contract/game/duels/duel-rules';

/** The most blows in which a duel is shown. */
export const mostBlows = 8;

/** How long a blow is shown, in milliseconds. */
export const blowMs = 1_100;

/**
 * The attacks of a duel as at most `most` blows, each the sum of a few attacks of one side. Both sides take
 * turns, as in the fight; who attacked first strikes first, and the last attack is in the last blow. Damage
 * is what was lost: an attack may do more than what was left.
 */
export function blowsOf(
  log: readonly Turn[],
  full: Readonly<Record<DuelSide, number>>,
  most = mostBlows,
): Turn[] {
  const count = log.length <= most ? log.length : most - ((log.length - most) % 2);
  const left = { ...full };
  return Array.from({ length: count }, (_, at) => {
    const { attacker } = log[at % 2]!;
    const own = log.filter((turn) => turn.attacker === attacker);
    const blows = Math.ceil((count - (at % 2)) / 2);
    const begin = (nth: number) => Math.floor((nth * own.length) / blows);
    const attacks = own.slice(begin(Math.floor(at / 2)), begin(Math.floor(at / 2) + 1));
    const defender = otherSide(attacker);
    const before = left[defender];
    left[defender] = attacks.at(-1)!.left;
    return { attacker, result: resultOf(attacks), damage: before - left[defender], left: left[defender] };
  });
}

function resultOf(attacks: readonly Turn[]): Turn['result'] {
  if (attacks.some(({ result }) => result === 'critical')) return 'critical';
  return attacks.every(({ result }) => result === 'dodged') ? 'dodged' : 'hit';
}
