export { allBadges, badgeProgress, earnedBadges } from './all-badges.ts';
export { unpackReel } from './packed-reel.ts';
export {
  moviesWithGroups,
  unpromisingOf,
  watchedWithGroups,
  withReelEntry,
  withWholeReel,
} from './reel.ts';
export type { BadgeWatch } from './reel-entry.ts';
export { type SecretBadge, secretBadges } from './secret-badges.ts';
