/** Fights a duel by its seed, or computes its outcome alone; its replay is proved by `replay.test.ts`. */
import { checkFighter, type Fighter } from './fighter.ts';
import { attackOf, damageOf, hitPointsOf } from './formulas.ts';
import { Generator } from './generator.ts';
import { combatRules } from './rules.ts';

export type Side = 'challenger' | 'opponent';

/** One attack. */
export type Turn = {
  attacker: Side;
  result: 'hit' | 'critical' | 'dodged';
  /** In tenths of a hit point; 0 if it was dodged. */
  damage: number;
  /** What the other side has left, in tenths of a hit point. */
  left: number;
};

/** How a duel ends. */
export type Outcome = {
  /** Null if it is a draw. */
  winner: Side | null;
  /** How many attacks there were. */
  turns: number;
  /** What each side has left, in tenths of a hit point. */
  left: Record<Side, number>;
};

/**
 * A duel turn by turn, decided by its seed (README.md has all the rules). Throws a RangeError if a fighter
 * has a number that isn't whole or is below 0 or too high, or if the seed isn't 32 hexadecimal digits.
 */
export function fight(challenger: Fighter, opponent: Fighter, seed: string): Outcome & { log: Turn[] } {
  const log: Turn[] = [];
  return { ...run(challenger, opponent, seed, log), log };
}

/** The outcome of the same duel without its log, several times as fast. Throws what `fight` throws. */
export function duelOutcomeOf(challenger: Fighter, opponent: Fighter, seed: string): Outcome {
  return run(challenger, opponent, seed, null);
}

function run(challenger: Fighter, opponent: Fighter, seed: string, log: Turn[] | null): Outcome {
  checkFighter(challenger);
  checkFighter(opponent);
  const generator = new Generator(seed);
  const byChallenger = strikesOf(challenger, opponent);
  const byOpponent = strikesOf(opponent, challenger);
  const full = { challenger: hitPointsOf(challenger), opponent: hitPointsOf(opponent) };
  const left = { ...full };
  let isChallengersTurn = attacksFirst(challenger, opponent, generator);
  for (let turns = 1; turns <= combatRules.maxTurns; turns++) {
    const { power, critical, dodge } = isChallengersTurn ? byChallenger : byOpponent;
    // All three are drawn each time, also those that then decide nothing.
    const random = generator.next();
    const isCritical = generator.next() < critical;
    const isDodged = generator.next() < dodge;
    const damage = isDodged ? 0 : damageOf(power, isCritical, random);
    const remaining = Math.max(0, (isChallengersTurn ? left.opponent : left.challenger) - damage);
    if (isChallengersTurn) left.opponent = remaining;
    else left.challenger = remaining;
    const attacker = isChallengersTurn ? 'challenger' : 'opponent';
    const result = isDodged ? 'dodged' : isCritical ? 'critical' : 'hit';
    log?.push({ attacker, result, damage, left: remaining });
    if (remaining === 0) return { winner: attacker, turns, left };
    isChallengersTurn = !isChallengersTurn;
  }
  // Shares of the full hit points are compared without dividing.
  const mine = left.challenger * full.opponent;
  const theirs = left.opponent * full.challenger;
  const winner = mine === theirs ? null : mine > theirs ? 'challenger' : 'opponent';
  return { winner, turns: combatRules.maxTurns, left };
}

/**
 * Whether the challenger attacks first: the more agile fighter does; if both are as agile, a number is drawn,
 * and its lower half is the challenger's.
 */
function attacksFirst(challenger: Fighter, opponent: Fighter, generator: Generator): boolean {
  const ahead = challenger.stats.agility - opponent.stats.agility;
  return ahead === 0 ? generator.next() < 2 ** 31 : ahead > 0;
}

/**
 * An attack with its chances as bounds: it is critical, or dodged, if a random number from 0 to 2^32 - 1 is
 * below the bound.
 */
function strikesOf(attacker: Fighter, defender: Fighter) {
  const { power, critical, dodge } = attackOf(attacker, defender);
  const bound = (thousandths: number) => Math.ceil((thousandths * 2 ** 32) / 1000);
  return { power, critical: bound(critical), dodge: bound(dodge) };
}
