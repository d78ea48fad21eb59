/** A character as the domain sees it: its points, its bonus, and what it fights with. */
import { isDeepStrictEqual } from 'node:util';
import { type Character as Combatant, type Fighter, fighterOf } from '@cine/combat';
import type { CharacterDocument } from '@cine/contract/documents/game/characters';
import { type Stats, startingStats } from '@cine/contract/game/characters/classes';
import type { Figure } from '@cine/contract/game/characters/figure';
import {
  loweredStat,
  mostOfOneStat,
  nothingAllotted,
  oneSidedStat,
  pointsIn,
  quarterOf,
} from '@cine/contract/game/characters/points';
import { itemCategories } from '@cine/contract/game/items/item';
import { findItem, houseEquipment } from '@cine/contract/game/items/owned-items';
import type { Bonus } from '@cine/contract/game/pay/rewards';
import type { Player } from '#core/players/index.ts';

/** `characters/{uid}`. Times are epoch milliseconds. */
export type Character = CharacterDocument;

type Chosen = Pick<Character, 'name' | 'characterClass' | 'appearance'>;

export function newCharacter({ name, characterClass, appearance }: Chosen, now: number): Character {
  return {
    name,
    characterClass,
    appearance,
    allotted: nothingAllotted,
    resetAt: null,
    equipped: houseEquipment,
    bought: {},
    dyed: {},
    snack: null,
    createdAt: now,
  };
}

/** The stats of a character's class, and the points that its player has added. */
export function combatantIn({
  characterClass,
  allotted,
}: Pick<Character, 'characterClass' | 'allotted'>): Combatant {
  return { starting: startingStats[characterClass], allotted };
}

/** What a character comes to with its points and its equipment. */
export function fighterIn({
  equipped,
  ...character
}: Pick<Character, 'characterClass' | 'allotted' | 'equipped'>): Fighter {
  const worn = Object.values(equipped).flatMap((id) => findItem(id) ?? []);
  return fighterOf(combatantIn(character), worn);
}

export function figureOf({
  characterClass,
  appearance,
  equipped,
  dyed,
}: Pick<Character, 'characterClass' | 'appearance' | 'equipped' | 'dyed'>): Figure {
  const worn = itemCategories.flatMap((category) => equipped[category] ?? []);
  return { characterClass, appearance, worn: worn.map((id) => ({ id, dye: dyed[id]?.shown ?? null })) };
}

/** Why points can't be allotted so; null if they can. */
export function allotmentFault(former: Stats, allotted: Stats, points: number) {
  if (loweredStat(former, allotted)) return { reason: 'points-final', params: {} } as const;
  if (pointsIn(allotted) > points) return { reason: 'points-too-few', params: { points } } as const;
  const isOneSided = oneSidedStat(allotted) !== null;
  return isOneSided
    ? ({ reason: 'points-one-sided', params: { most: mostOfOneStat(pointsIn(allotted)) } } as const)
    : null;
}

/** Whether points were taken back in this quarter already. */
export function isResetLately({ resetAt }: Pick<Character, 'resetAt'>, now: number): boolean {
  return resetAt !== null && quarterOf(resetAt) === quarterOf(now);
}

/** The player whose character has other stats; the same object if they add as much to pay. */
export function withBonus(player: Player, { intelligence, charisma }: Bonus): Player {
  const bonus = { intelligence, charisma };
  return isDeepStrictEqual(player.bonus, bonus) ? player : { ...player, bonus };
}
