import { isDeepStrictEqual } from 'node:util';
import { maxEvenings } from '@cine/contract/operations/core/players';
import type { LedgerEntry } from '#core/ledger/index.ts';
import type { JoinedChallenge, Player } from '#core/players/index.ts';
import type { Settlement } from '../settlement.ts';
import { type EveningWatch, eveningPayOf } from './evening-pay.ts';
import { type SteppedChallenge, withSteps } from './evening-steps.ts';

type Evening = Player['evenings'][number];

type SettledEvening = {
  movieIds: readonly number[];
  watches: readonly EveningWatch[];
  changed: readonly SteppedChallenge[];
  entries: readonly LedgerEntry[];
};

/** The settlement with the movies that the player watched last, what each earned and counted for. */
export function withRecentMovies(settlement: Settlement): Settlement {
  const { player, movieIds, watches, entries } = settlement;
  const changed = [...settlement.changed, ...settlement.weekly];
  return { ...settlement, player: withEvenings(player, { movieIds, watches, changed, entries }) };
}

/** The player with their last evenings after settling; the same object if nothing changed. */
export function withEvenings(
  player: Player,
  { movieIds, watches, changed, entries }: SettledEvening,
): Player {
  const former = player.evenings;
  const formerIds = new Set(former.map(({ movieId }) => movieId));
  const settled = movieIds.flatMap((movieId) => eveningOf(player, movieId, watches));
  const others = former.filter(({ movieId }) => !movieIds.includes(movieId));
  const evenings = lastOf([...settled, ...others]);
  const added = settled.filter(({ movieId }) => !formerIds.has(movieId));
  const concerned = [...changed, ...unchangedCountingAny(player, changed, added)];
  return withEveningsIfChanged(player, withSteps(evenings, concerned, former, entries));
}

export function withMergedEvenings(
  player: Player,
  guest: Pick<Player, 'evenings'>,
  merged: JoinedChallenge,
  entries: readonly LedgerEntry[],
): Player {
  const former = player.evenings;
  const ownIds = new Set(former.map(({ movieId }) => movieId));
  const brought = guest.evenings
    .filter(({ movieId }) => merged.moviesWatched.includes(movieId) && !ownIds.has(movieId))
    .map((evening) => ({ ...evening, steps: [] }));
  return withEveningsIfChanged(player, withSteps(lastOf([...former, ...brought]), [merged], former, entries));
}

function eveningOf(player: Player, movieId: number, watches: readonly EveningWatch[]): Evening[] {
  const live = watches.filter((watch) => watch.movieId === movieId && !watch.withdrawn);
  const [first, ...more] = live;
  if (!first) return [];
  const last = more.reduce((latest, watch) => (watch.watchedAt > latest.watchedAt ? watch : latest), first);
  const { title, titles } = last.facts;
  const former = player.evenings.find((evening) => evening.movieId === movieId);
  const evening = { movieId, at: last.watchedAt, title, titles: { ...titles }, steps: former?.steps ?? [] };
  return [{ ...evening, ...eveningPayOf(player, movieId, live, former) }];
}

function lastOf(evenings: readonly Evening[]): Evening[] {
  return evenings
    .toSorted((one, other) => other.at - one.at || one.movieId - other.movieId)
    .slice(0, maxEvenings);
}

/** Challenges that didn't change, and counted a movie before its evening was kept. */
function unchangedCountingAny(
  { challenges }: Player,
  changed: readonly SteppedChallenge[],
  added: readonly Evening[],
): JoinedChallenge[] {
  const ids = new Set(changed.map(({ challenge }) => challenge.id));
  return Object.values(challenges).filter(
    ({ challenge, moviesWatched }) =>
      !ids.has(challenge.id) && added.some(({ movieId }) => moviesWatched.includes(movieId)),
  );
}

function withEveningsIfChanged(player: Player, evenings: Evening[]): Player {
  return isDeepStrictEqual(evenings, player.evenings) ? player : { ...player, evenings };
}
