import type { BadgeWatch } from '../badge-rules/index.ts';
import { withReelEntry } from '../badge-rules/index.ts';
import { type ConcessionWatch, withConcessions } from './concessions.ts';
import { type Player, withSeen } from './player.ts';

/** The player with what their watches of a movie say: if it was seen, concessions, and what badges count. */
export function withWatchesOf(
  player: Player,
  movieId: number,
  watches: readonly (ConcessionWatch & BadgeWatch)[],
): Player {
  const seen = watches.some(({ withdrawn }) => !withdrawn);
  const conceded = withConcessions(withSeen(player, movieId, seen), movieId, watches);
  return withReelEntry(conceded, movieId, watches);
}
