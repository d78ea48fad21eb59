/** Adds, lists, matches, changes and deletes custom movies. */
import { importedMovieKey, maxCustomMovies } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/movies/custom-movies';
import type { Context } from '#context.ts';
import { assertMayWrite, assertNotDeleted } from '#core/access/index.ts';
import { readTitleCheck } from '#core/account/index.ts';
import { cardOf, requireFacts } from '#core/catalogue/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { repeated } from '#platform/endpoints/repeat.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import type { IsReferenced, IsReferencedByOthers } from '#platform/lifecycle.ts';
import { log } from '#platform/log.ts';
import { forgetCustomIndex } from './custom-index-service.ts';
import {
  type CustomMovie,
  changedMovie,
  matchKeysOf,
  matchKeysOfFacts,
  newMovieId,
  renamedMovie,
  requireMaker,
  unlistedMovie,
} from './custom-movie.ts';
import { matchesOf, suggestMatch } from './matches-service.ts';
import { isRenamed } from './movie-name.ts';
import { listTexts, overviewOf } from './movie-texts.ts';
import * as store from './store.ts';
import { customMovieView } from './view.ts';

/**
 * Adds a custom movie, once per key; returns the catalogue movies it may be. Throws `movies-too-many` and
 * `title-refused`.
 */
export const createCustomMovie = serve(
  operations.createCustomMovie,
  async (context, caller, { key, overviewBy, ...facts }) => {
    const { db } = context;
    const fields = { ...facts, ...overviewOf(facts.overview, overviewBy) };
    const madeWith = key === undefined ? null : idFromKey(caller.uid, key);
    const matches = await matchesIfAny(context, fields);
    const { movie, isKnown } = await transact(db, async (tx) => {
      const now = context.now();
      const [existing, assertMayBeTitles] = await Promise.all([
        madeWith === null ? null : store.readMadeWith(tx, madeWith),
        readTitleCheck(context, tx, caller.uid),
      ]);
      if (existing) return { movie: existing, isKnown: true };
      assertMayBeTitles(listTexts(fields));
      await assertHasRoom(tx, caller.uid);
      const added: CustomMovie = {
        ...fields,
        movieId: newMovieId(context.randomBelow),
        makerId: caller.uid,
        madeWith,
        listed: true,
        suggestedMatch: suggestionFor(fields, matches),
        promotedTo: null,
        createdAt: now,
        repointingSince: null,
      };
      store.writeCustomMovie(tx, added);
      emit({ event: 'custom-movie-created' });
      return { movie: added, isKnown: false };
    });
    forgetCustomIndex(db, caller.uid);
    return repeated({ movie: customMovieView(movie), matches }, isKnown);
  },
);

/** The catalogue movie to suggest: the only one with that year and title, in any language and spelling. */
function suggestionFor(
  own: Pick<CustomMovie, 'title' | 'originalTitle' | 'year'>,
  matches: Awaited<ReturnType<typeof matchesOf>>,
): number | null {
  const keys = matchKeysOf({ ...own, listed: true });
  const [match, ...others] = matches.filter((each) =>
    matchKeysOfFacts(each).some((key) => keys.includes(key)),
  );
  return match && others.length === 0 ? match.movieId : null;
}

/** None if the search is unavailable. */
async function matchesIfAny(...params: Parameters<typeof matchesOf>): ReturnType<typeof matchesOf> {
  try {
    return await matchesOf(...params);
  } catch (error) {
    log.warn('movie added without looking for matches', { error });
    return [];
  }
}

export const listCustomMovies = serve(
  operations.listCustomMovies,
  async (context, caller, { cursor, limit = 50, pageSize = limit }) => {
    const { db } = context;
    const [movies] = await Promise.all([
      store.loadMadeBy(db, caller.uid, cursor ?? null, pageSize),
      assertNotDeleted(db, caller.uid, context.now()),
    ]);
    const last = movies.length === pageSize ? movies.at(-1) : undefined;
    return { movies: movies.map(customMovieView), nextCursor: last ? String(last.movieId) : null };
  },
);

export const matchCustomMovie = serve(operations.matchCustomMovie, async (context, caller, { movieId }) => {
  const own = requireMaker(await store.readCustomMovie(context.db, movieId), caller.uid);
  const [matches, suggested] = await Promise.all([
    matchesOf(context, own),
    own.suggestedMatch === null ? null : suggestedOf(context, own.suggestedMatch),
  ]);
  if (!suggested) return { matches };
  return { matches: [cardOf(suggested), ...matches.filter((other) => other.movieId !== suggested.id)] };
});

async function suggestedOf(context: Context, movieId: number): Promise<MovieFacts | null> {
  try {
    return await requireFacts(context, movieId);
  } catch (error) {
    if (error instanceof AppError && error.reason === 'movie-unknown') return null;
    throw error;
  }
}

/**
 * Changes one of the caller's custom movies, and suggests the catalogue's movie of a new name; watches,
 * choices and lists keep its former facts. Throws `movies-too-many` if a deleted one is restored above the
 * limit, `movie-others-have` if it would be another movie to others, `title-refused`, `movie-unknown`,
 * `movie-not-yours` and `movie-promoted`.
 */
export async function changeCustomMovie(
  context: Context,
  caller: Caller,
  { movieId, overviewBy, ...fields }: ParsedInputOf<typeof operations.changeCustomMovie>,
  isReferencedByOthers: IsReferencedByOthers,
): Promise<operations.CustomMovie> {
  const { db } = context;
  const { overview } = fields;
  const changes = { ...fields, ...(overview !== undefined && overviewOf(overview, overviewBy)) };
  const { changed, needsMatch } = await transact(db, async (tx) => {
    const [movie, assertMayBeTitles] = await Promise.all([
      store.readCustomMovie(tx, movieId),
      readTitleCheck(context, tx, caller.uid),
    ]);
    const own = requireMaker(movie, caller.uid);
    const next = changedMovie(own, changes);
    assertMayBeTitles(listTexts(changes.audience === 'group' ? next : changes));
    if (next.listed && !own.listed) await assertHasRoom(tx, caller.uid);
    // A shared movie never becomes private again, so nobody else has a private one.
    const hasOthers = async () => own.audience === 'group' && isReferencedByOthers(tx, movieId, caller.uid);
    const hasNewName = isRenamed(own, next);
    const named = hasNewName ? renamedMovie(own, next, await hasOthers()) : next;
    store.writeCustomMovie(tx, named);
    return { changed: named, needsMatch: hasNewName && named.listed && named.suggestedMatch === null };
  });
  forgetCustomIndex(db, caller.uid);
  const match = needsMatch ? suggestionFor(changed, await matchesIfAny(context, changed)) : null;
  const isSuggested = match !== null && (await suggestMatch(context, movieId, match));
  return customMovieView(isSuggested ? { ...changed, suggestedMatch: match } : changed);
}

/** Deletes one of the caller's custom movies; one with references stays, but is no longer listed. */
export async function deleteCustomMovie(
  context: Context,
  caller: Caller,
  { movieId }: ParsedInputOf<typeof operations.deleteCustomMovie>,
  isReferenced: IsReferenced,
): Promise<OutputOf<typeof operations.deleteCustomMovie>> {
  const { db } = context;
  const deleted = await transact(db, async (tx) => {
    const [movie, remaining] = await Promise.all([
      store.readCustomMovie(tx, movieId),
      isReferenced(tx, movieId),
      assertMayWrite(tx, caller.uid, context.now()),
    ]);
    const own = requireMaker(movie, caller.uid);
    if (remaining) store.writeCustomMovie(tx, unlistedMovie(own));
    else store.deleteCustomMovie(tx, movieId);
    return { movieId, kept: remaining };
  });
  forgetCustomIndex(db, caller.uid);
  return deleted;
}

/**
 * Deletes a movie that an import added, unless it was changed or something refers to it; returns whether it
 * is unchanged, but stays because something refers to it.
 */
export async function deleteImported(
  { db }: Pick<Context, 'db'>,
  uid: string,
  movieId: number,
  isReferenced: IsReferenced,
): Promise<boolean> {
  const stays = await transact(db, async (tx) => {
    const own = await store.readCustomMovie(tx, movieId);
    if (!own?.listed || own.makerId !== uid || own.promotedTo !== null) return false;
    if (own.madeWith !== idFromKey(uid, await importedMovieKey(own))) return false;
    if (await isReferenced(tx, movieId)) return true;
    store.deleteCustomMovie(tx, movieId);
    return false;
  });
  forgetCustomIndex(db, uid);
  return stays;
}

/** Counts in the transaction that adds, so that two calls can't both take the last place. */
async function assertHasRoom(tx: Tx, uid: string): Promise<void> {
  const listed = await store.readCountListed(tx, uid);
  if (listed >= maxCustomMovies) throw new AppError('movies-too-many', { limit: maxCustomMovies });
}
