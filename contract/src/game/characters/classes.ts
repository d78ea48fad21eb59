/** The characters' classes and stats: what each begins with, and the plain kit of an even duel. */

/** What a character is made of, in the order in which it is shown. */
export const statNames = ['strength', 'endurance', 'agility', 'intelligence', 'charisma'] as const;
export type StatName = (typeof statNames)[number];

export type Stats = Readonly<Record<StatName, number>>;

export const characterClasses = ['warrior', 'mage', 'ranger', 'paladin', 'assassin'] as const;
export type CharacterClass = (typeof characterClasses)[number];

/** What a character of each class begins with; `npm run balance` says how they fare against each other. */
export const startingStats: Readonly<Record<CharacterClass, Stats>> = {
  warrior: { strength: 7, endurance: 6, agility: 2, intelligence: 6, charisma: 4 },
  mage: { strength: 7, endurance: 6, agility: 2, intelligence: 8, charisma: 2 },
  ranger: { strength: 7, endurance: 4, agility: 8, intelligence: 2, charisma: 4 },
  paladin: { strength: 6, endurance: 8, agility: 2, intelligence: 4, charisma: 5 },
  assassin: { strength: 7, endurance: 4, agility: 8, intelligence: 4, charisma: 2 },
};

/** What the plain weapon and armour add that everybody starts with, and that both have in an even duel. */
export const houseKit = { weaponBonus: 5, armorBonus: 5 } as const;
