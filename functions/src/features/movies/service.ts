import type * as operations from '@cine/contract/movies';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { Context } from '../../context.ts';
import { AppError } from '../../platform/app-error.ts';
import type { Caller } from '../../platform/caller.ts';
import { findAccount } from '../account/index.ts';
import { loadOffers, lookAgain, partyOf, regionsOf, watchabilityFor } from '../availability/index.ts';
import { factsOf, hasSamples, loadManifest } from '../catalogue/index.ts';
import { loadPlayers } from '../players/index.ts';
import { filterOf, searchMovies } from '../search/index.ts';
import { alone, asViewer, loadSession, type SessionState } from '../sessions/index.ts';
import {
  advancesFor,
  asOthersSeeIt,
  candidatesOf,
  loadEvening,
  ranked,
  toCandidate,
} from '../tonight/index.ts';
import { previewOf } from './preview.ts';
import { availabilityView, factsView, placesByViewer } from './view.ts';

type Operations = typeof operations;

/**
 * One movie, for the caller alone or for those present in an evening they are in. Costs 1 read for the account, 1 for
 * the manifest, 1 for the session, 1 for each person present, 1 for each region's shard of offers that the instance
 * does not hold, and 2 for a movie it does not hold: nothing of it grows with the catalogue but the shards of offers.
 */
export async function show(
  context: Context,
  caller: Caller,
  { movieId, sessionId }: ParsedInputOf<Operations['showMovie']>,
): Promise<OutputOf<Operations['showMovie']>> {
  const now = context.now();
  const [facts, account, evening] = await Promise.all([
    factsOf(context, movieId),
    findAccount(context, caller.uid),
    sessionId === undefined ? null : loadSession(context.db, sessionId),
  ]);
  const session = sessionId === undefined ? null : asViewer(evening, caller.uid, now);
  if (!account && !session) throw new AppError('account-missing');
  const here = session ?? alone(account!, now);
  const party = partyOf(here);
  const region = here.mode === 'together' || !account ? here.region : account.region;
  const uids = party.viewers.map(({ uid }) => uid);
  const [manifest, players] = await Promise.all([loadManifest(context.db), loadPlayers(context.db, uids)]);
  const regions = [...new Set([region, ...regionsOf(party)])];
  const lookup = await loadOffers(context, manifest, regions);
  const seenBy = new Map(
    players.map((player, index) => {
      const uid = uids[index]!;
      return [uid, uid === caller.uid ? player : asOthersSeeIt(player)] as const;
    }),
  );
  return {
    ...factsView(facts, region),
    seen: seenBy.get(caller.uid)?.seen.includes(movieId) ?? false,
    availability: {
      ...availabilityView(region, lookup(region, movieId), account?.providers ?? [], now),
      sampleOffers: hasSamples(manifest, region),
    },
    viewers: placesByViewer(party, lookup, movieId, now),
    tonight: session && (watchabilityFor(party, lookup, now)(movieId)?.places ?? null),
    advances: advancesFor(seenBy, now)(facts),
  };
}

/**
 * Movies by what somebody types. Costs 1 read where the instance holds the index; asked for the caller's own services
 * 2 more, and 1 for each of the region's shards of offers that it does not hold.
 */
export async function search(
  context: Context,
  caller: Caller,
  { query, limit, onMyServices, ...filters }: ParsedInputOf<Operations['searchMovies']>,
): Promise<OutputOf<Operations['searchMovies']>> {
  const passes = filterOf(filters);
  const isMine = onMyServices ? await watchableBy(context, caller) : null;
  const cards = await searchMovies(
    context,
    query,
    limit,
    (segment, movie) => passes(segment, movie) && (isMine === null || isMine(segment.ids[movie]!)),
  );
  return { movies: cards.map(({ id, ...card }) => ({ movieId: id, ...card })) };
}

/** Whether the caller can watch a movie at home, on what they subscribe to. */
async function watchableBy(context: Context, caller: Caller): Promise<(movieId: number) => boolean> {
  const [here, manifest] = await Promise.all([loadAlone(context, caller), loadManifest(context.db)]);
  const party = partyOf(here);
  const lookup = await loadOffers(context, manifest, regionsOf(party));
  const watchability = watchabilityFor(party, lookup, context.now());
  return (movieId) => watchability(movieId) !== null;
}

/** What the caller has not seen and can watch on their own services, the best for their challenges first. */
export async function suggest(
  context: Context,
  caller: Caller,
  { limit }: ParsedInputOf<Operations['suggestMovies']>,
): Promise<OutputOf<Operations['suggestMovies']>> {
  const session = await loadAlone(context, caller);
  const evening = await loadEvening(context, caller, session);
  const list = ranked(evening, candidatesOf(evening, { unseenByAll: true }));
  return {
    movies: list.slice(0, limit).map((row) => toCandidate(row, session.region)),
    total: list.length,
    advancing: list.filter(({ advances }) => advances.length > 0).length,
    sampleOffers: evening.sampleOffers,
  };
}

/** How many movies meet some rules, so that nobody sets a challenge that can't be met. */
export async function preview(
  context: Context,
  caller: Caller,
  { rules }: ParsedInputOf<Operations['previewRules']>,
): Promise<OutputOf<Operations['previewRules']>> {
  const evening = await loadEvening(context, caller, await loadAlone(context, caller));
  const mine = new Set(candidatesOf(evening, {}).map(({ movie }) => movie.id));
  return previewOf(rules, evening.movies.values(), mine);
}

/** Notes that an offer is said to be wrong, so that the movie is checked before others. */
export async function reportOffer(
  context: Context,
  caller: Caller,
  report: ParsedInputOf<Operations['reportOffer']>,
): Promise<OutputOf<Operations['reportOffer']>> {
  const { id: movieId } = await factsOf(context, report.movieId);
  const checkedAt = await lookAgain(context, caller, report);
  return { movieId, checkedAt: checkedAt === null ? null : new Date(checkedAt).toISOString() };
}

/** An evening of the caller at home, with nobody else. */
async function loadAlone(context: Context, caller: Caller): Promise<SessionState> {
  const account = await findAccount(context, caller.uid);
  if (!account) throw new AppError('account-missing');
  return alone(account, context.now());
}
