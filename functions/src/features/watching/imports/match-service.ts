import type { OutputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/watching/imports';
import { scoreOf } from '@cine/contract/ratings/packed-ratings';
import type { Firestore } from 'firebase-admin/firestore';
import { loadPlayers, seenAnywhere } from '#core/players/index.ts';
import { customIndexOf } from '#movies/custom-movies/index.ts';
import { matchMovies, toMovieCard } from '#movies/search-engine/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { readCollection, watchlistPlace } from '../collections/index.ts';

/** The movies that rows name, the caller's own ones among them, and which of them are here already. */
export const matchImported = serve(operations.matchImported, async (context, caller, { movies }) => {
  const own = await customIndexOf(context, caller);
  const { matches, cards } = await matchMovies(context, movies, own);
  const movieCards = cards.map(toMovieCard);
  const ids = movieCards.map(({ movieId }) => movieId);
  return { matches, movies: movieCards, here: await whatIsHere(context.db, caller.uid, ids) };
});

/** Two reads tell it, as a player's document and the watchlist's have all their ids. */
async function whatIsHere(
  db: Firestore,
  uid: string,
  movieIds: readonly number[],
): Promise<OutputOf<typeof operations.matchImported>['here']> {
  const [[player], watchlist] = await Promise.all([
    loadPlayers(db, [uid]),
    readCollection(db, watchlistPlace(uid)),
  ]);
  const seen = new Set(seenAnywhere(player!));
  const listedIds = new Set(watchlist?.movieIds);
  return {
    seen: movieIds.filter((id) => seen.has(id)),
    rated: movieIds.filter((id) => scoreOf(player!.taste.ratings, id) !== null),
    wanted: movieIds.filter((id) => listedIds.has(id)),
  };
}
