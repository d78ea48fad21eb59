/** A fighter's numbers: from a character and its equipment, or two even ones; checked. */
import { combatRules } from './rules.ts';
import { inProportion, pointsIn, type Stats, statNames, statsOf } from './stats.ts';

/** A fighter: stats that include all bonuses but those two. Charisma decides nothing. */
export type Fighter = {
  stats: Stats;
  /** Adds to the strength of each attack. */
  weaponBonus: number;
  /** Takes off part of each attack against this fighter. */
  armorBonus: number;
};

/** Something that a character wears or holds. */
export type Equipment = {
  category: 'weapon' | 'armor' | 'helmet' | 'accessory' | 'pet';
  bonuses: Partial<Stats>;
};

/** A character's stats of its class, and the points that its player has added. */
export type Character = { starting: Stats; allotted: Stats };

/**
 * A character with its equipment. Each bonus counts once: a weapon's strength as the weapon's bonus, the
 * endurance of armour and helmet as the armour's, and all others as points of their stats.
 */
export function fighterOf({ starting, allotted }: Character, equipment: readonly Equipment[]): Fighter {
  const bonusOf = (name: keyof Stats, counts: (item: Equipment) => boolean) =>
    equipment.filter(counts).reduce((sum, { bonuses }) => sum + (bonuses[name] ?? 0), 0);
  const isWeapon = ({ category }: Equipment) => category === 'weapon';
  const isArmor = ({ category }: Equipment) => category === 'armor' || category === 'helmet';
  const countsApart = { strength: isWeapon, endurance: isArmor } as Partial<
    Record<keyof Stats, (item: Equipment) => boolean>
  >;
  return {
    stats: statsOf(
      (name) => starting[name] + allotted[name] + bonusOf(name, (item) => !countsApart[name]?.(item)),
    ),
    weaponBonus: bonusOf('strength', isWeapon),
    armorBonus: bonusOf('endurance', isArmor),
  };
}

/** A weapon and armour of the house's, in place of one's own. */
export type Kit = Pick<Fighter, 'weaponBonus' | 'armorBonus'>;

/**
 * Two characters in an even duel: both with the same kit, and with as many points as the one who has fewer,
 * each divided as its own player did.
 */
export function evenFighters(challenger: Character, opponent: Character, kit: Kit): [Fighter, Fighter] {
  const points = Math.min(pointsIn(challenger.allotted), pointsIn(opponent.allotted));
  const even = ({ starting, allotted }: Character): Fighter => {
    const share = inProportion(allotted, points);
    return { stats: statsOf((name) => starting[name] + share[name]), ...kit };
  };
  return [even(challenger), even(opponent)];
}

/** Throws a RangeError unless each of a fighter's numbers is whole and from 0 to `maxPoints`. */
export function checkFighter({ stats, weaponBonus, armorBonus }: Fighter): void {
  for (const name of statNames) checkPoints(name, stats[name]);
  checkPoints('weaponBonus', weaponBonus);
  checkPoints('armorBonus', armorBonus);
}

function checkPoints(name: string, points: number): void {
  if (!Number.isInteger(points) || points < 0 || points > combatRules.maxPoints)
    throw new RangeError(`${name} is ${points}, not a whole number from 0 to ${combatRules.maxPoints}`);
}
