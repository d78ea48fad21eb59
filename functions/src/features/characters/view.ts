import { fighterOf } from '@cine/combat';
import { startingStats } from '@cine/contract/game/characters/classes';
import { nextQuarterAt, pointsOf } from '@cine/contract/game/characters/points';
import { itemOf, ownedItems } from '@cine/contract/game/items/owned-items';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import { toInstant } from '../../platform/time/instant.ts';
import type { Player } from '../players/index.ts';
import { type Character, isResetLately } from './character.ts';

/** A character as its player sees it. */
export function characterView(
  character: Character,
  { milestones }: Pick<Player, 'milestones'>,
  now: number,
): CharacterView {
  const { name, characterClass, appearance, allotted, equipped, bought, dyed, snack, createdAt } = character;
  const worn = Object.values(equipped).flatMap((id) => itemOf(id) ?? []);
  const { stats, weaponBonus, armorBonus } = fighterOf(
    { starting: startingStats[characterClass], allotted },
    worn,
  );
  return {
    name,
    characterClass,
    appearance,
    points: pointsOf(milestones),
    allotted,
    resetsAgainAt: isResetLately(character, now) ? toInstant(nextQuarterAt(now)) : null,
    stats,
    weaponBonus,
    armorBonus,
    equipped,
    items: ownedItems(milestones, bought).map(({ id }) => id),
    dyed,
    snack: snack && snack.until > now ? { id: snack.id, until: toInstant(snack.until) } : null,
    createdAt: toInstant(createdAt),
  };
}
