import {
  type CharacterClass,
  type StatName,
  type Stats,
  statNames,
} from '@cine/contract/game/characters/classes';
import { mostOfOneStat, nothingAllotted, pointsIn } from '@cine/contract/game/characters/points';
import { showPlayer } from '@cine/contract/operations/core/players';
import * as characters from '@cine/contract/operations/game/characters';
import { buy, listShop, showInventory } from '@cine/contract/operations/game/shop';
import { context } from '#context.ts';
import { worthBuying } from '../../../scripts/simulate/purchases.ts';
import { sampleCharacter } from '../builders.ts';
import type { TestUser } from '../client.ts';

/**
 * What a user wants a character for: XP and coins, which intelligence and charisma raise, or the best of
 * everything.
 */
export type Taste = 'earning' | 'everything';

const preferred: Readonly<Record<Taste, readonly StatName[]>> = {
  earning: ['intelligence', 'charisma', 'agility'],
  everything: ['strength', 'endurance', 'agility'],
};

export async function createOf(user: TestUser, characterClass: CharacterClass): Promise<void> {
  await user.call(characters.createCharacter, { ...sampleCharacter, characterClass });
}

/** Allots all points that milestones brought, as many to the most wanted stat as one may have. */
export async function allot(user: TestUser, taste: Taste): Promise<void> {
  const { points, allotted } = (await user.call(characters.showCharacter, {})).character!;
  if (pointsIn(allotted) === points) return;
  let left = points;
  const stats = { ...nothingAllotted };
  for (const stat of preferred[taste]) {
    stats[stat] = Math.min(mostOfOneStat(points), left);
    left -= stats[stat];
  }
  await user.call(characters.allotPoints, { allotted: stats });
}

/** Buys what is worth buying until nothing is, and wears the best of all. */
export async function shop(user: TestUser, taste: Taste): Promise<void> {
  const [{ items, coins }, { level }, worn] = await Promise.all([
    user.call(listShop, {}),
    user.call(showPlayer, {}),
    wearBest(user, taste),
  ]);
  const now = context().now();
  const owned = new Set<string>();
  let purse = coins;
  for (;;) {
    const left = items.filter(({ id }) => !owned.has(id));
    const worth = worthBuying(left, { level, coins: purse, now });
    const gain = ({ category, bonuses }: (typeof items)[number]) =>
      Math.max(0, worthOf(bonuses, taste) - (worn.get(category) ?? 0));
    // The dearest of those that add the most.
    const [best] = taste === 'earning' ? worth.toSorted((one, other) => gain(other) - gain(one)) : worth;
    if (!best) break;
    purse = (await user.call(buy, { id: best.id, key: `bought-${best.id}` })).coins;
    owned.add(best.id);
    worn.set(best.category, Math.max(worn.get(best.category) ?? 0, worthOf(best.bonuses, taste)));
  }
  if (owned.size > 0) await wearBest(user, taste);
}

/** Wears the best of each category; returns how much that is worth. */
async function wearBest(user: TestUser, taste: Taste): Promise<Map<string, number>> {
  const { items } = await user.call(showInventory, {});
  const best = new Map<string, (typeof items)[number]>();
  // What they wear first, so that nothing is changed for what is worth no more.
  for (const item of items.toSorted((one, other) => Number(other.equipped) - Number(one.equipped))) {
    const before = best.get(item.category);
    if (!before || worthOf(item.bonuses, taste) > worthOf(before.bonuses, taste))
      best.set(item.category, item);
  }
  for (const { id, equipped } of best.values())
    if (!equipped) await user.call(characters.equipItem, { itemId: id });
  return new Map([...best].map(([category, { bonuses }]) => [category, worthOf(bonuses, taste)]));
}

function worthOf(bonuses: Partial<Stats>, taste: Taste): number {
  const counted = taste === 'earning' ? (['intelligence', 'charisma'] as const) : statNames;
  return counted.reduce((sum, name) => sum + (bonuses[name] ?? 0), 0);
}
