/** Badges by what they are earned with. */
import type { Condition } from '@cine/contract/game/badges/condition';
import { openBadges } from '@cine/contract/game/badges/open-badges';
import type { BadgeView } from '@cine/contract/operations/core/badges';

export const families = ['movies', 'tastes', 'curiosity', 'together', 'game', 'season', 'secret'] as const;
export type Family = (typeof families)[number];

const conditionOf = new Map(openBadges.map(({ id, condition }) => [id, condition]));

/** The family of a badge; one that this dashboard doesn't know yet is among movies. */
export function familyOf({ id, rarity }: Pick<BadgeView, 'id' | 'rarity'>): Family {
  if (rarity === 'secret') return 'secret';
  const condition = conditionOf.get(id);
  return condition ? familyOfCondition(condition) : 'movies';
}

function familyOfCondition(condition: Condition): Family {
  if ('together' in condition && condition.type !== 'date') return 'together';
  switch (condition.type) {
    case 'date':
      return 'season';
    case 'completions':
      return condition.of ? 'tastes' : 'movies';
    case 'distinct':
    case 'same-director':
    case 'ratings':
    case 'upsets':
      return 'curiosity';
    case 'evenings-hosted':
    case 'same-group':
    case 'weeks':
      return 'together';
    case 'level':
    case 'streak':
    case 'challenges':
    case 'habits':
    case 'combat_wins':
      return 'game';
    default:
      return 'movies';
  }
}

/** Badges of each family that has some, in the order in which they come. */
export function byFamily(badges: readonly BadgeView[]): { family: Family; badges: BadgeView[] }[] {
  return families
    .map((family) => ({ family, badges: badges.filter((badge) => familyOf(badge) === family) }))
    .filter(({ badges: some }) => some.length > 0);
}
