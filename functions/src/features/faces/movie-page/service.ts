/** A movie's page for those present, several movies, what to watch next, and previews of rules. */
import { knownMedium } from '@cine/contract/movies/mediums';
import type { ParsedInputOf } from '@cine/contract/operation';
import type { MovieCard } from '@cine/contract/operations/movies/movies';
import * as operations from '@cine/contract/operations/movies/movies';
import type { MovieOwner } from '@cine/contract/operations/together/sessions';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { hasSamples, loadManifest } from '#core/catalogue/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import {
  loadOffers,
  regionsOf,
  viewingOf,
  watchabilityFor,
  watchableByCaller,
} from '#movies/availability/index.ts';
import { loadWeeksTrends } from '#movies/catalogue-sync/index.ts';
import { movieFor, readPromotionsTo } from '#movies/custom-movies/index.ts';
import { listFiltered, toMovieCard, type Wanted } from '#movies/search-engine/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import {
  loadShelvesAt,
  readSession,
  requireAttendeeOrScreen,
  type SessionState,
  sessionOfOne,
} from '#together/sessions/index.ts';
import { candidatesOf, loadTonight, rankedIn, rankedMovies, toCandidate } from '#together/tonight/index.ts';
import { loadMedia, noShelves, type Shelves } from '#watching/collections/index.ts';
import { loadImportedNotes } from '#watching/statements/index.ts';
import { type MoviePage, movieView, previewOf } from './view.ts';

export const showMovie = serve(operations.showMovie, async (context, caller, input) =>
  movieView(await loadMoviePage(context, caller, input)),
);

async function loadMoviePage(
  context: Context,
  caller: Caller,
  { movieId: requestedId, sessionId }: ParsedInputOf<typeof operations.showMovie>,
): Promise<MoviePage> {
  const { db } = context;
  const { uid } = caller;
  const now = context.now();
  const [{ movie, custom }, account, storedSession] = await Promise.all([
    movieFor(context, uid, requestedId),
    readAccount(db, uid),
    sessionId === undefined ? null : readSession(db, sessionId),
  ]);
  // For a promoted custom movie, the id of the catalogue's movie.
  const movieId = movie.facts.id;
  const session = sessionId === undefined ? null : requireAttendeeOrScreen(storedSession, uid, now);
  if (!account && !session) throw new AppError('account-missing');
  const here = session ?? sessionOfOne(account!, now);
  const viewing = viewingOf(here);
  const region = here.mode === 'together' || !account ? here.region : account.region;
  const uids = viewing.viewers.map((viewer) => viewer.uid);
  const [manifest, players, promotions, notes] = await Promise.all([
    loadManifest(db),
    loadPlayers(db, uids),
    custom ? [] : readPromotionsTo(db, uid, movieId),
    account ? loadImportedNotes(db, uid, movieId) : [],
  ]);
  const [lookup, shelves] = await Promise.all([
    loadOffers(context, manifest, [...new Set([region, ...regionsOf(viewing)])]),
    session ? loadShelvesAt(db, session) : noShelves,
  ]);
  const tonight = session && watchabilityFor(viewing, lookup, now, shelves.ownersOf)(movieId);
  const owners = tonight?.owners ?? [];
  return {
    uid,
    now,
    movie,
    custom,
    promotions,
    notes,
    region,
    viewing,
    players: new Map(players.map((player, index) => [uids[index]!, player])),
    lookup,
    providers: account?.providers ?? [],
    sampleOffers: hasSamples(manifest, region),
    tonight,
    ownedBy: owners.length > 0 ? await loadOwned(context, caller, shelves, owners, movieId) : [],
  };
}

/** On what its owners have a movie. Others see no medium that a user named themselves. */
async function loadOwned(
  { db }: Context,
  caller: Caller,
  shelves: Shelves,
  owners: readonly string[],
  movieId: number,
): Promise<MovieOwner[]> {
  const mediumOf = await loadMedia(db, shelves, [movieId]);
  return owners.map((uid) => {
    const medium = mediumOf(uid, movieId);
    return { uid, medium: uid === caller.uid ? medium : knownMedium(medium) };
  });
}

export const listMovies = serve(
  operations.listMovies,
  async (context, caller, { order, cursor, limit = 20, pageSize = limit, onMyServices, ...filters }) => {
    const isWanted = onMyServices ? await watchableByCaller(context, caller) : null;
    if (order === 'trending') {
      // Trending movies are one page, so no cursor is accepted.
      if (cursor !== undefined) throw new AppError('cursor-invalid');
      return {
        movies: await listTrending(context, { limit: pageSize, filters, isWanted }),
        nextCursor: null,
      };
    }
    const { cards, nextCursor } = await listFiltered(context, order, cursor, {
      limit: pageSize,
      filters,
      isWanted,
    });
    return { movies: cards.map(toMovieCard), nextCursor };
  },
);

/** The most trending movies, as many as TMDB lists. */
const maxTrending = 100;

async function listTrending(context: Context, { limit, filters, isWanted }: Wanted): Promise<MovieCard[]> {
  const ids = await loadWeeksTrends(context.db);
  const rank = new Map(ids.map((id, at) => [id, at]));
  const { cards } = await listFiltered(context, 'popularity', undefined, {
    limit: maxTrending,
    filters,
    isWanted: (id) => rank.has(id) && (isWanted === null || isWanted(id)),
  });
  return cards
    .sort((one, other) => rank.get(one.id)! - rank.get(other.id)!)
    .slice(0, limit)
    .map(toMovieCard);
}

/** Unseen movies on the caller's services, the best for their challenges first. */
export const suggestMovies = serve(operations.suggestMovies, async (context, caller, { limit }) => {
  const session = await loadAlone(context, caller);
  const tonight = await loadTonight(context, caller, session);
  const list = rankedMovies(tonight, candidatesOf(tonight, { unseenByAll: true }));
  return {
    movies: list
      .slice(0, limit)
      .map(rankedIn(tonight))
      .map((row) => toCandidate(row, session.region, tonight.regions)),
    total: list.length,
    advancing: list.filter(({ advances }) => advances.length > 0).length,
    sampleOffers: tonight.sampleOffers,
  };
});

/** Counts the movies that meet rules, so that nobody creates an impossible challenge. */
export const previewRules = serve(operations.previewRules, async (context, caller, { rules }) => {
  const tonight = await loadTonight(context, caller, await loadAlone(context, caller));
  const mine = new Set(candidatesOf(tonight, {}).map(({ movie }) => movie.id));
  return previewOf(rules, tonight.movies.values(), mine);
});

/** The caller alone at home, as a viewing. */
async function loadAlone(context: Context, caller: Caller): Promise<SessionState> {
  const account = await readAccount(context.db, caller.uid);
  if (!account) throw new AppError('account-missing');
  return sessionOfOne(account, context.now());
}
