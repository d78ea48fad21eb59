/** A character as its player sees it. */
import { nextQuarterAt, pointsOfLevels } from '@cine/contract/game/characters/points';
import { ownedItems } from '@cine/contract/game/items/owned-items';
import { bonusInPercent } from '@cine/contract/game/pay/rewards';
import type { CharacterView } from '@cine/contract/operations/game/characters';
import type { Player } from '#core/players/index.ts';
import { toInstant } from '#platform/time/instant.ts';
import { type Character, fighterIn, isResetLately } from './character.ts';

export function characterView(
  character: Character,
  { milestones }: Pick<Player, 'milestones'>,
  now: number,
): CharacterView {
  const { name, characterClass, appearance, allotted, equipped, bought, dyed, snack, createdAt } = character;
  const { stats, weaponBonus, armorBonus } = fighterIn(character);
  return {
    name,
    characterClass,
    appearance,
    points: pointsOfLevels(milestones),
    allotted,
    resetsAgainAt: isResetLately(character, now) ? toInstant(nextQuarterAt(now)) : null,
    stats,
    bonus: bonusInPercent(stats),
    weaponBonus,
    armorBonus,
    equipped,
    items: ownedItems(milestones, bought).map(({ id }) => id),
    dyed,
    snack: snack && snack.until > now ? { id: snack.id, until: toInstant(snack.until) } : null,
    createdAt: toInstant(createdAt),
  };
}
