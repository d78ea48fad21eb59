import type { Tonight, TonightInput } from '@cine/contract/tonight';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { loadOffers, partyOf, regionsOf, wantRegions } from '../availability/index.ts';
import { hasSamples, loadCatalogue } from '../catalogue/index.ts';
import { loadPlayers } from '../players/index.ts';
import { tastesOf } from '../recommendations/index.ts';
import { asViewer, loadSession, type SessionState } from '../sessions/index.ts';
import { asOthersSeeIt } from './advances.ts';
import { explainEmpty } from './empty.ts';
import { type Evening, filterTests, findWatchable, knowledgeIn } from './evening.ts';
import { passing } from './filters.ts';
import { pageOf } from './page.ts';
import { ranked } from './rank.ts';
import { toView } from './view.ts';

/**
 * What everybody present can watch, ranked, with reasons. Costs 1 read for the session, 1 for each person present, 1
 * for the manifest, and, in an instance that does not hold them yet, 1 for each shard of movies and of each region's
 * offers: none of it grows with the number of candidates. A region that is not covered costs 2 reads.
 */
export async function listTonight(context: Context, caller: Caller, input: TonightInput): Promise<Tonight> {
  const session = await loadSession(context.db, input.sessionId);
  const evening = await loadEvening(context, caller, asViewer(session, caller.uid, context.now()));
  return { ...answer(evening, input), sampleOffers: evening.sampleOffers };
}

/**
 * All that an answer about a session is made of. Costs 1 read for each person present, 1 for the manifest, and in an
 * instance that does not hold them yet 1 for each shard. A region that is not covered costs 2 reads.
 */
export async function loadEvening(
  context: Context,
  caller: Caller,
  session: SessionState,
): Promise<Evening & { sampleOffers: boolean }> {
  const now = context.now();
  const party = partyOf(session);
  const uids = party.viewers.map(({ uid }) => uid);
  const [{ manifest, movies }, players] = await Promise.all([
    loadCatalogue(context),
    loadPlayers(context.db, uids),
  ]);
  if (movies.byId.size === 0) throw new AppError('catalogue-missing');
  const regions = regionsOf(party);
  const [lookup] = await Promise.all([
    loadOffers(context, manifest, regions),
    wantRegions(context, caller, manifest, regions),
  ]);
  const seen = players.map((player, index) => (uids[index] === caller.uid ? player : asOthersSeeIt(player)));
  const playerOf = new Map(uids.map((uid, index) => [uid, seen[index]!]));
  const sampleOffers = regions.some((region) => hasSamples(manifest, region));
  const tastes = await tastesOf(context, manifest, movies.byId, playerOf);
  return { session, players: playerOf, tastes, movies: movies.byId, lookup, now, sampleOffers };
}

/** The answer that follows from what was loaded, and from nothing else. */
export function answer(evening: Evening, input: TonightInput): Omit<Tonight, 'sampleOffers'> {
  const { session, players } = evening;
  const tests = filterTests(evening, input.filters);
  const found = findWatchable(evening);
  const list = ranked(evening, passing(found, [...tests.values()]));
  const { rows, nextCursor } = pageOf(list, input, session);
  const knowledge = knowledgeIn(evening);
  return {
    commonProviders: session.commonProviders,
    present: [...players.keys()],
    total: list.length,
    candidates: rows.map((row) => toView(row, session.region)),
    nextCursor,
    knowledge,
    empty: list.length > 0 ? null : explainEmpty(evening, input.filters, found, tests, knowledge),
  };
}
