/** How likely each side is to win a duel, computed exactly instead of by trials. */
import { checkFighter, type Fighter } from './fighter.ts';
import { type Attack, attackOf, hitPointsOf, partsOfDamage, rangeOf } from './formulas.ts';
import { combatRules } from './rules.ts';

/** Probabilities for the challenger, which add up to 1. */
export type Odds = { win: number; draw: number; loss: number };

/** What one side does to the other, whatever the other does to it. */
export type Assault = {
  /** The probability that the attack of each index, from 0, is the one that knocks out. */
  knockouts: Float64Array;
  /**
   * By tenths of a hit point: how likely it is that all attacks together did that many, if the other has
   * more.
   */
  dealt: Float64Array;
};

const attacksEach = combatRules.maxTurns / 2;
const negligible = 1e-15;

/**
 * The exact odds of a duel, to the eighth digit at least; where both are as agile, the mean of both orders.
 * Throws a RangeError as `fight` does.
 */
export function oddsOf(challenger: Fighter, opponent: Fighter): Odds {
  checkFighter(challenger);
  checkFighter(opponent);
  return oddsBetween(
    assaultOf(challenger, opponent),
    assaultOf(opponent, challenger),
    challenger.stats.agility - opponent.stats.agility,
  );
}

/** The odds from each side's assault on the other; `ahead` is by how much the challenger is more agile. */
export function oddsBetween(challengers: Assault, opponents: Assault, ahead: number): Odds {
  const time = whenTimeIsUp(challengers, opponents);
  const win = knocksOutFirst(challengers.knockouts, opponents.knockouts, ahead);
  const loss = knocksOutFirst(opponents.knockouts, challengers.knockouts, -ahead);
  return { win: win + time.win, draw: time.draw, loss: loss + time.loss };
}

function knocksOutFirst(mine: Float64Array, theirs: Float64Array, ahead: number): number {
  // How much of the other's attack of the same number came before: none, half or all.
  const before = ahead > 0 ? 0 : ahead === 0 ? 0.5 : 1;
  let standing = 1;
  let wins = 0;
  for (let attack = 0; attack < attacksEach; attack++) {
    wins += mine[attack]! * (standing - before * theirs[attack]!);
    standing -= theirs[attack]!;
  }
  return Math.max(0, wins);
}

/** If both stand after all turns, the one who dealt the lower share of the other's hit points loses. */
function whenTimeIsUp({ dealt: mine }: Assault, { dealt: theirs }: Assault): Odds {
  const odds: Odds = { win: 0, draw: 0, loss: 0 };
  const standing = theirs.reduce((sum, probability) => sum + probability, 0);
  let below = 0;
  let at = 0;
  for (let damage = 0; damage < mine.length; damage++) {
    // `below` has what the opponent dealt in a lower share than this one.
    const share = damage * theirs.length;
    while (at < theirs.length && at * mine.length < share) below += theirs[at++]!;
    const equal = at < theirs.length && at * mine.length === share ? theirs[at]! : 0;
    odds.win += mine[damage]! * below;
    odds.draw += mine[damage]! * equal;
    odds.loss += mine[damage]! * Math.max(0, standing - below - equal);
  }
  return odds;
}

/** The damage of one side's attacks, by one convolution for each of them. */
export function assaultOf(attacker: Fighter, defender: Fighter): Assault {
  const attack = attackOf(attacker, defender);
  const hitPoints = hitPointsOf(defender);
  const missed = attack.dodge / 1000;
  const hits = bandOf(attack, false, (1 - missed) * (1 - attack.critical / 1000));
  const criticals = bandOf(attack, true, (1 - missed) * (attack.critical / 1000));
  // Zeros before all damages, so that none is below the first.
  const start = criticals.last + 1;
  let before = emptyDamage(start + hitPoints);
  let after = emptyDamage(start + hitPoints);
  before.each[start] = 1;
  let highest = start;
  let standing = 1;
  const knockouts = new Float64Array(attacksEach);
  for (let turn = 0; turn < attacksEach && standing > negligible; turn++) {
    before.below.fill(standing, highest + 1);
    highest = Math.min(start + hitPoints - 1, highest + criticals.last);
    const { each } = before;
    let below = 0;
    for (let at = start; at <= highest; at++) {
      const now = missed * each[at]! + arriving(hits, before, at) + arriving(criticals, before, at);
      after.each[at] = now;
      after.below[at] = below;
      below += now;
    }
    knockouts[turn] = Math.max(0, standing - below);
    standing = below;
    [before, after] = [after, before];
  }
  return { knockouts, dealt: before.each.subarray(start) };
}

/** How probable each damage is, and all lower ones together, so that an even band of them is a difference. */
type Damage = { each: Float64Array; below: Float64Array };

function emptyDamage(length: number): Damage {
  return { each: new Float64Array(length), below: new Float64Array(length + 1) };
}

/** How probable each damage of an attack is: the same between `first` and `last`, less at both of them. */
type Band = { first: number; last: number; each: number; atFirst: number; atLast: number };

/** The damages to which evenly distributed parts are rounded. */
function bandOf(attack: Attack, isCritical: boolean, probability: number): Band {
  const { least, most } = rangeOf(attack, isCritical);
  const half = partsOfDamage / 2;
  const first = Math.floor((least + half) / partsOfDamage);
  const last = Math.floor((most + half) / partsOfDamage);
  if (first === last) return { first, last, each: 0, atFirst: probability, atLast: 0 };
  const part = probability / (most - least);
  return {
    first,
    last,
    each: part * partsOfDamage,
    atFirst: part * ((first + 1) * partsOfDamage - half - least),
    atLast: part * (most - (last * partsOfDamage - half)),
  };
}

function arriving({ first, last, each, atFirst, atLast }: Band, before: Damage, at: number): number {
  const between = before.below[at - first]! - before.below[at - last + 1]!;
  return atFirst * before.each[at - first]! + each * between + atLast * before.each[at - last]!;
}
