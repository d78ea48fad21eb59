/** A user's taste after ratings or settings changed. */
import { maxRatings, type TasteSettings } from '@cine/contract/operations/watching/ratings';
import { type Ratings, scoreOf, withScores } from '@cine/contract/ratings/packed-ratings';
import type { Taste } from '#core/players/index.ts';
import { AppError } from '#platform/errors/app-error.ts';

/** The instant of a change: later than any before, so that `ratedAt` and `changedAt` detect changes. */
export function nextInstant({ changedAt }: Pick<Taste, 'changedAt'>, now: number): number {
  return changedAt === null ? now : Math.max(now, changedAt + 1);
}

type Change = { movieId: number; score: number | null };

/** The taste after movies were scored here, or unrated (null), at an instant from `nextInstant`. */
export function withRatings(taste: Taste, changes: readonly Change[], ratedAt: number): Taste {
  const here = new Set(changes.map(({ movieId }) => movieId));
  const imported = taste.imported?.filter((movieId) => !here.has(movieId));
  const overwritten = new Map(changes.map(({ movieId }) => [movieId, null]));
  return withOverwritten(withImported(withChanges(taste, changes, ratedAt), imported), overwritten);
}

/**
 * The taste after imports rated movies, or no longer did (null): one that was rated here is so no longer, but
 * its former points are kept.
 */
export function withImportedRatings(taste: Taste, changes: readonly Change[], ratedAt: number): Taste {
  const imported = new Set(taste.imported);
  const overwritten = new Map<number, number | null>();
  for (const { movieId, score } of changes) {
    const here = imported.has(movieId) ? null : scoreOf(taste.ratings, movieId);
    if (score === null) overwritten.set(movieId, null);
    else if (here !== null) overwritten.set(movieId, here);
    if (score === null) imported.delete(movieId);
    else imported.add(movieId);
  }
  return withOverwritten(withImported(withChanges(taste, changes, ratedAt), [...imported]), overwritten);
}

const none: Ratings = { movieIds: [], scores: new Uint8Array() };

function withOverwritten(
  { overwritten: former = none, ...taste }: Taste,
  changes: ReadonlyMap<number, number | null>,
): Taste {
  const overwritten = withScores(former, changes);
  return overwritten.movieIds.length > 0 ? { ...taste, overwritten } : taste;
}

function withChanges(taste: Taste, changes: readonly Change[], ratedAt: number): Taste {
  const scores = new Map(changes.map(({ movieId, score }) => [movieId, score]));
  const ratings = withScores(taste.ratings, scores);
  return { ...taste, ratings, count: ratings.movieIds.length, ratedAt, changedAt: ratedAt };
}

function withImported({ imported: _former, ...taste }: Taste, imported: number[] = []): Taste {
  return imported.length > 0 ? { ...taste, imported: imported.sort((one, other) => one - other) } : taste;
}

/** The taste after its settings changed. Jobs only react to whether the user is hidden. */
export function withSettings(taste: Taste, settings: TasteSettings, now: number): Taste {
  const changedAt = settings.hidden === taste.hidden ? taste.changedAt : nextInstant(taste, now);
  return { ...taste, ...settings, changedAt };
}

/** The taste after a change. Throws `ratings-full` above the limit, unless there were as many before. */
export function withinLimit(former: Taste, taste: Taste): Taste {
  if (taste.count > Math.max(maxRatings, former.count)) {
    throw new AppError('ratings-full', { limit: maxRatings });
  }
  return taste;
}
