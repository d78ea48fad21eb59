import type { BadgeView } from '@cine/contract/operations/core/badges';

/** Which badges are shown. */
export const sides = ['all', 'have', 'open'] as const;
type Side = (typeof sides)[number];

/** Earned badges, latest first; those of an open season; others by how near they are; secret ones last. */
export function inOrder(badges: readonly BadgeView[], side: Side): BadgeView[] {
  const ofSide = badges.filter(({ earnedAt }) => side === 'all' || (earnedAt !== null) === (side === 'have'));
  return ofSide.toSorted(
    (one, other) =>
      (other.earnedAt ?? '').localeCompare(one.earnedAt ?? '') || nearness(other) - nearness(one),
  );
}

function nearness({ progress, season }: BadgeView): number {
  if (!progress) return -1;
  const near = progress.have / progress.need;
  return season?.isOpen ? 1 + near : near;
}
