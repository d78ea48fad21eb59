/** All badges, open and secret: how far a player is with each, and which they have earned. */
import { type Badge, badgeXp } from '@cine/contract/game/badges/badge';
import { openBadges } from '@cine/contract/game/badges/open-badges';
import { levelOf } from '@cine/contract/game/level';
import { type Badged, type BadgeProgress, badgeFactsOf, progressOf } from './progress.ts';
import { secretBadges } from './secret-badges.ts';

export const allBadges: readonly Badge[] = [...openBadges, ...secretBadges];

/** How far a player is with each badge, by its id. */
export function badgeProgress(player: Badged, level: number): Map<string, BadgeProgress> {
  const facts = badgeFactsOf(player, level);
  return new Map(allBadges.map(({ id, condition }) => [id, progressOf(condition, facts)]));
}

/**
 * The ids of the badges that a player should have: those that what they did earns, and those of `forGood`.
 * Levels count with what other badges pay, from the lowest up, so that a badge for a level never holds itself
 * up.
 */
export function earnedBadges(
  player: Badged & { totalXp: number; badges: Readonly<Record<string, { xp: number }>> },
  forGood: ReadonlySet<string>,
): Set<string> {
  const facts = badgeFactsOf(player, 0);
  const isEarned = ({ condition }: Badge) => {
    const { have, need } = progressOf(condition, facts);
    return have >= need;
  };
  const earned = new Set([...forGood, ...allBadges.filter(isEarned).map(({ id }) => id)]);
  const paid = Object.values(player.badges).reduce((sum, { xp }) => sum + xp, 0);
  const due = allBadges
    .filter(({ id }) => earned.has(id))
    .reduce((sum, { rarity }) => sum + badgeXp[rarity], 0);
  let xp = player.totalXp - paid + due;
  for (const { id, rarity, condition } of levelBadges) {
    if (earned.has(id) || condition.type !== 'level' || levelOf(xp) < condition.level) continue;
    earned.add(id);
    xp += badgeXp[rarity];
  }
  return earned;
}

/** Badges for levels, the lowest level first. */
const levelBadges = allBadges
  .filter(({ condition }) => condition.type === 'level')
  .sort((one, other) => levelNeeded(one) - levelNeeded(other));

function levelNeeded({ condition }: Badge): number {
  return condition.type === 'level' ? condition.level : 0;
}
