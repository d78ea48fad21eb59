/**
 * What a player gave up with movies for others' sake lately (concessions), by which later lists favour them.
 */
import type { Player } from './player.ts';

/** The part of a watch that concessions need. Times are epoch milliseconds. */
export type ConcessionWatch = { id: string; watchedAt: number; withdrawn: boolean; concession?: number };

/** The most concessions kept; more than count, so that another can take the place of a withdrawn one. */
const most = 10;

/** The player with a movie's concessions; the same object if nothing changed. */
export function withConcessions(
  player: Player,
  movieId: number,
  watches: readonly ConcessionWatch[],
): Player {
  const isOfMovie = ({ watchId }: Player['concessions'][number]) => watchId.startsWith(`${movieId}-`);
  const here = watches.flatMap(({ id, watchedAt, withdrawn, concession }) =>
    withdrawn || concession === undefined ? [] : [{ watchId: id, at: watchedAt, points: concession }],
  );
  const former = player.concessions.filter(isOfMovie);
  if (former.length === 0 && here.length === 0) return player;
  const concessions = [...player.concessions.filter((each) => !isOfMovie(each)), ...here]
    .sort((one, other) => other.at - one.at || (one.watchId < other.watchId ? -1 : 1))
    .slice(0, most);
  const isSame =
    concessions.length === player.concessions.length &&
    concessions.every(({ watchId, at, points }, index) => {
      const before = player.concessions[index]!;
      return before.watchId === watchId && before.at === at && before.points === points;
    });
  return isSame ? player : { ...player, concessions };
}
