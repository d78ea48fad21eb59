import type { ExpectedScore } from '@cine/contract/sessions';
import type { Player } from './player.ts';

/** By how many points somebody gave way in an evening; below 0 where they got more than the others. */
export type Concession = { watchId: string; at: number; points: number };

/** What is known of a watch, as far as giving way goes. Times are epoch milliseconds. */
type Watch = { id: string; watchedAt: number; withdrawn: boolean; concession?: number };

/** As many of the last evenings are kept, so that one taken back leaves others to count. */
const kept = 10;
/** As many of them count: each half as much as the one after it. */
const counted = 5;

/**
 * By how many points somebody gives way with a movie: what it is likely to be worth to the others on average, less what it
 * is to them. Null where nothing is known of them or of anybody else.
 */
export function concessionOf(expected: readonly ExpectedScore[], uid: string): number | null {
  const own = expected.find((each) => each.uid === uid);
  const others = expected.filter((each) => each.uid !== uid);
  if (!own || others.length === 0) return null;
  const mean = others.reduce((sum, { score }) => sum + score, 0) / others.length;
  return Math.round(mean - own.score);
}

/** The player once it is settled how they gave way with one movie, from all its watches. The same object if nothing is new. */
export function withConcessions(player: Player, movieId: number, watches: readonly Watch[]): Player {
  const isOfMovie = ({ watchId }: Concession) => watchId.startsWith(`${movieId}-`);
  const here = watches.flatMap(({ id, watchedAt, withdrawn, concession }) =>
    withdrawn || concession === undefined ? [] : [{ watchId: id, at: watchedAt, points: concession }],
  );
  const former = player.concessions.filter(isOfMovie);
  if (former.length === 0 && here.length === 0) return player;
  const concessions = [...player.concessions.filter((each) => !isOfMovie(each)), ...here]
    .sort((one, other) => other.at - one.at || (one.watchId < other.watchId ? -1 : 1))
    .slice(0, kept);
  const isSame =
    concessions.length === player.concessions.length &&
    concessions.every(({ watchId, at, points }, index) => {
      const before = player.concessions[index]!;
      return before.watchId === watchId && before.at === at && before.points === points;
    });
  return isSame ? player : { ...player, concessions };
}

/** Points that somebody gave way lately, all in all: the last evening's, half of those of the one before, and so on. */
export function recentConcessions({ concessions }: Pick<Player, 'concessions'>): number {
  return concessions.slice(0, counted).reduce((sum, { points }, index) => sum + points / 2 ** index, 0);
}
