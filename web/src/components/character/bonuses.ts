import { type StatName, statNames } from '@cine/contract/game/characters/classes';
import type { Item, ItemCategory } from '@cine/contract/game/items/item';

/** What an item adds to: a stat, or, counted apart, a weapon's attacks and armour's protection. */
export type Bonus = { of: StatName | 'attack' | 'protection'; points: number };

export function bonusesOf({ category, bonuses }: Pick<Item, 'category' | 'bonuses'>): Bonus[] {
  return statNames.flatMap((name) => {
    const points = bonuses[name] ?? 0;
    return points === 0 ? [] : [{ of: countsAs(category, name), points }];
  });
}

/** What changes where an item takes the place of another one, or of nothing: less has a negative sign. */
export function changesBy(item: Item, worn: Item | null): Bonus[] {
  const before = new Map((worn ? bonusesOf(worn) : []).map(({ of, points }) => [of, points]));
  const after = new Map(bonusesOf(item).map(({ of, points }) => [of, points]));
  return [...new Set([...after.keys(), ...before.keys()])]
    .map((of) => ({ of, points: (after.get(of) ?? 0) - (before.get(of) ?? 0) }))
    .filter(({ points }) => points !== 0);
}

function countsAs(category: ItemCategory, name: StatName): Bonus['of'] {
  if (category === 'weapon' && name === 'strength') return 'attack';
  const protects = category === 'armor' || category === 'helmet';
  return protects && name === 'endurance' ? 'protection' : name;
}
