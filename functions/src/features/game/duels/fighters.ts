/** Puts two fighters against each other: their strengths and the odds. */
import { createHash } from 'node:crypto';
import { evenFighters, type Fighter, hitPointsOf, oddsOf, statNames } from '@cine/combat';
import { houseKit } from '@cine/contract/game/characters/classes';
import type { DuelKind, DuelOdds, DuelSide } from '@cine/contract/game/duels/duel-rules';
import { type Character, combatantIn, fighterIn, figureOf } from '../characters/index.ts';
import type { Duelist, NamedDuelist } from './duel.ts';

/** What a user brings to a duel of either kind. */
export type Contender = {
  member: NamedDuelist | null;
  level: number;
  character: Pick<Character, 'characterClass' | 'appearance' | 'allotted' | 'equipped' | 'dyed'>;
};

/** Both as they would fight now, the challenger's odds, and a digest that tells whether anything changed. */
export type Match = Record<DuelSide, Duelist> & { odds: DuelOdds; seen: string };

export function matchOf(kind: DuelKind, challenger: Contender, opponent: Contender): Match {
  const [first, second] = fightersOf(kind, challenger, opponent);
  return {
    challenger: duelistOf(challenger, first),
    opponent: duelistOf(opponent, second),
    odds: oddsOf(first, second),
    seen: fightersDigestOf([first, second]),
  };
}

/** A digest of two fighters, by all that decides a duel of theirs. */
export function fightersDigestOf(fighters: readonly [Fighter, Fighter]): string {
  const numbers = fighters.map(({ stats, weaponBonus, armorBonus }) => [
    ...statNames.map((name) => stats[name]),
    weaponBonus,
    armorBonus,
  ]);
  return createHash('sha256').update(JSON.stringify(numbers)).digest('base64url').slice(0, 16);
}

/** Odds in whole per cent that add up to 100, as a refusal says them. */
export function inPercent({ win, draw }: DuelOdds): Record<keyof DuelOdds, number> {
  const won = Math.round(100 * win);
  const drawn = Math.round(100 * draw);
  return { win: won, draw: drawn, loss: 100 - won - drawn };
}

function fightersOf(
  kind: DuelKind,
  { character: one }: Contender,
  { character: other }: Contender,
): [Fighter, Fighter] {
  if (kind === 'real') return [fighterIn(one), fighterIn(other)];
  return evenFighters(combatantIn(one), combatantIn(other), houseKit);
}

function duelistOf({ member, level, character }: Contender, fighter: Fighter): Duelist {
  return {
    member: member && { ...member, figure: figureOf(character) },
    level,
    fighter,
    hitPoints: hitPointsOf(fighter),
  };
}
