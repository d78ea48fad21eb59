import { type ConcessionWatch, withConcessions } from './concessions.ts';
import { type Player, withSeen } from './player.ts';

/**
 * The player after it was settled, from all their watches of one movie, whether they have seen it and their
 * concessions.
 */
export function withWatchesOf(player: Player, movieId: number, watches: readonly ConcessionWatch[]): Player {
  const seen = watches.some(({ withdrawn }) => !withdrawn);
  return withConcessions(withSeen(player, movieId, seen), movieId, watches);
}
