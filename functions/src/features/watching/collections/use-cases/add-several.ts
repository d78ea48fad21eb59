import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import * as operations from '@cine/contract/operations/watching/collected-movies';
import type { Context } from '#context.ts';
import { loadMovies } from '#core/catalogue/index.ts';
import { factsFor } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { transact } from '#platform/firestore/transact.ts';
import { isShared } from '../access/access.ts';
import { accessToAdd, assertRoom, assertShared, newEntry } from '../adding-service.ts';
import { writeChange } from '../changes-store.ts';
import { openCollection } from '../entries-store.ts';
import { placeOf } from '../place.ts';

/** Adds movies. Throws `movie-unknown`, `movie-private`, `collection-full` and as `accessToAdd`. */
export const addSeveralMovies = serve(
  operations.addSeveralMovies,
  async (context, { uid }, { collection, movieIds }) => {
    const { db, newId, now } = context;
    const place = placeOf(collection, uid);
    const facts = await loadFacts(context, uid, movieIds);
    const change = newId();
    const added = await transact(db, async (tx) => {
      const access = await accessToAdd(context, tx, uid, place);
      const factIds = facts.map(({ id }) => id);
      if (isShared(access)) await assertShared(context, uid, factIds);
      const collectedIds = new Set(access.document?.movieIds);
      const missing = facts.filter(({ id }) => !collectedIds.has(id));
      if (missing.length === 0) return [];
      const addedIds = missing.map(({ id }) => id);
      const opened = await openCollection(tx, place, addedIds, access.document);
      assertRoom(opened, missing.length);
      const at = now();
      const removed = addedIds.flatMap((id) => opened.entryOf(id) ?? []);
      opened.save({ put: missing.map((each) => newEntry(each, place, uid, at)) }, at);
      writeChange(tx, uid, change, 0, at, [[place, { addedIds, written: [], removed }]]);
      return addedIds;
    });
    return { added, change: added.length > 0 ? change : null };
  },
);

/** The facts of movies, each once. Throws `movie-unknown`. */
async function loadFacts(context: Context, uid: string, movieIds: readonly number[]): Promise<MovieFacts[]> {
  const ofCatalogue = await loadMovies(
    context.db,
    movieIds.filter((id) => !isCustomMovie(id)),
  );
  const all = movieIds.map(async (id) => {
    if (isCustomMovie(id)) return factsFor(context, uid, id);
    const movie = ofCatalogue.get(id);
    if (!movie) throw new AppError('movie-unknown');
    return movie.facts;
  });
  return [...new Map((await Promise.all(all)).map((facts) => [facts.id, facts])).values()];
}
