import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import type { AccountExport, exportAccount } from '@cine/contract/privacy';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../platform/firestore/deletion-mark.ts';
import { loadCalls } from '../../platform/limits/call-counts.ts';
import { findGuestsMergedInto, loadKeptAccount } from '../account/index.ts';
import { loadReports, regionsAskedBy } from '../availability/index.ts';
import { loadGains, loadMade, loadParticipations } from '../challenges/index.ts';
import { loadCollectedById } from '../collections/index.ts';
import { loadMadeBy, toView } from '../custom-movies/index.ts';
import { loadMailsOf } from '../mail/index.ts';
import { loadSubscription } from '../newsletter/index.ts';
import { loadEntriesPage, loadFinishedPage, loadPlayers } from '../players/index.ts';
import { loadRatingsById } from '../ratings/index.ts';
import { loadRecommendations } from '../recommendations/index.ts';
import { loadLookUps, loadRunsOf } from '../refresh/index.ts';
import { loadSessionsNaming } from '../sessions/index.ts';
import { countNeighbourOf, loadNeighbours } from '../similarities/index.ts';
import { loadWatches } from '../watches/index.ts';
import { fromCursor, type Position, toCursor } from './cursor.ts';
import * as view from './export-view.ts';
import { loadSignIn } from './sign-in.ts';

/** What may be long, in the order in which it is told. */
type Lists = Pick<
  AccountExport,
  | 'finished'
  | 'ledger'
  | 'watches'
  | 'collected'
  | 'ratings'
  | 'challenges'
  | 'customMovies'
  | 'evenings'
  | 'offerReports'
>;
type List = keyof Lists;

/** Up to `limit` of a list's documents after one of them, each with its id. */
type Load<Entry> = (
  context: Context,
  uid: string,
  afterId: string | null,
  limit: number,
) => Promise<{ id: string; entry: Entry }[]>;

const lists: { [Name in List]: Load<Lists[Name][number]> } = {
  finished: async ({ db }, uid, ...page) =>
    (await loadFinishedPage(db, uid, ...page)).map((joined) => ({
      id: joined.challenge.id,
      entry: view.progressView(joined),
    })),
  ledger: async ({ db }, uid, ...page) =>
    (await loadEntriesPage(db, uid, ...page)).map((entry) => ({
      id: entry.id,
      entry: view.ledgerView(entry),
    })),
  watches: async ({ db }, uid, ...page) =>
    (await loadWatches(db, uid, ...page)).map((watch) => ({ id: watch.id, entry: view.watchView(watch) })),
  collected: async ({ db }, uid, ...page) =>
    (await loadCollectedById(db, uid, 'watchlist', ...page)).map((collected) => ({
      id: String(collected.movieId),
      entry: view.watchlistView(collected),
    })),
  ratings: async ({ db }, uid, ...page) =>
    (await loadRatingsById(db, uid, ...page)).map((rating) => ({
      id: String(rating.movieId),
      entry: view.ratingView(rating),
    })),
  challenges: async ({ db }, uid, ...page) =>
    (await loadMade(db, uid, ...page)).map((challenge) => ({ id: challenge.id, entry: challenge })),
  customMovies: async ({ db }, uid, ...page) =>
    (await loadMadeBy(db, uid, ...page)).map((movie) => ({
      id: String(movie.movieId),
      entry: toView(movie),
    })),
  evenings: async ({ db }, uid, ...page) =>
    (await loadSessionsNaming(db, uid, ...page)).map((session) => ({
      id: session.id,
      entry: view.eveningView(session, uid),
    })),
  offerReports: async ({ db }, uid, ...page) =>
    (await loadReports(db, uid, ...page)).map(({ id, at, expiresAt, ...report }) => ({
      id,
      entry: { ...report, at: view.toInstant(at), expiresAt: view.toInstant(expiresAt) },
    })),
};
const order = Object.keys(lists) as List[];

/** Documents on a page: of watches, the biggest, they make half a megabyte. */
const pageSize = 300;

/**
 * A page of all that is kept about the caller, and after that about each guest they were before. Costs 1 read for each
 * document, 2 a page, and some 10 for a person's first page. Throws `cursor-invalid`.
 */
export async function exportPage(
  context: Context,
  caller: Caller,
  { cursor }: ParsedInputOf<typeof exportAccount>,
): Promise<OutputOf<typeof exportAccount>> {
  const [guestIds] = await Promise.all([
    findGuestsMergedInto(context.db, caller.uid),
    assertNotDeleted(context.db, null, caller.uid, context.now()),
  ]);
  const people = [caller.uid, ...guestIds];
  const from = cursor === undefined ? startOf(caller.uid) : fromCursor(cursor);
  // Whose data a cursor asks for is theirs to choose, so it is looked up again.
  if (!people.includes(from.uid) || !isList(from.list)) throw new AppError('cursor-invalid');
  const isFirst = from.list === order[0] && from.afterId === null;
  const [single, { listed, next }] = await Promise.all([
    isFirst ? loadSingle(context, from.uid) : {},
    loadLists(context, from),
  ]);
  const following = people[people.indexOf(from.uid) + 1];
  const nextPosition = next ?? (following === undefined ? null : startOf(following));
  return {
    exportedAt: view.toInstant(context.now()),
    data: { uid: from.uid, ...single, ...listed },
    nextCursor: nextPosition && toCursor(nextPosition),
  };
}

function startOf(uid: string): Position {
  return { uid, list: order[0]!, afterId: null };
}

function isList(name: string): name is List {
  return Object.hasOwn(lists, name);
}

/** Fills a page with lists from a position on; `next` is where the following one begins, null at the person's end. */
async function loadLists(
  context: Context,
  { uid, list: first, afterId: after }: Position,
): Promise<{ listed: Partial<Lists>; next: Position | null }> {
  const listed: Partial<Record<List, unknown[]>> = {};
  let next: Position | null = null;
  let room = pageSize;
  for (const list of order.slice(order.indexOf(first as List))) {
    const found = await lists[list](context, uid, list === first ? after : null, room);
    listed[list] = found.map(({ entry }) => entry);
    if (found.length === room) {
      next = { uid, list, afterId: found.at(-1)!.id };
      break;
    }
    room -= found.length;
  }
  return { listed: listed as Partial<Lists>, next };
}

async function loadSingle(context: Context, uid: string): Promise<Omit<AccountExport, 'uid' | List>> {
  const { db } = context;
  const [
    signIn,
    kept,
    [player],
    recommended,
    participations,
    gains,
    regionsAsked,
    lookUps,
    subscriptionAndMails,
    neighbours,
    runs,
    limits,
  ] = await Promise.all([
    loadSignIn(context, uid),
    loadKeptAccount(db, uid),
    loadPlayers(db, [uid]),
    loadRecommendations(db, uid),
    loadParticipations(db, uid),
    loadGains(db, uid),
    regionsAskedBy(context, uid),
    loadLookUps(db, uid),
    Promise.all([loadSubscription(db, uid), loadMailsOf(db, uid)]),
    Promise.all([loadNeighbours(db, uid), countNeighbourOf(db, uid)]),
    loadRunsOf(db, uid),
    loadCalls(db, uid),
  ]);
  const [subscription, mails] = subscriptionAndMails;
  return {
    signIn,
    account: view.accountView(kept),
    profile: kept.profile,
    usernames: kept.usernames,
    player: view.playerView(player!),
    taste: view.tasteView(player!.taste),
    recommended: recommended && view.recommendedView(recommended),
    neighbours: view.neighboursView(...neighbours),
    participations: participations.map((part) => ({ ...part, joinedAt: view.toInstant(part.joinedAt) })),
    gains: gains.map((gain) => ({ ...gain, expiresAt: view.toInstant(gain.expiresAt) })),
    regionsAsked,
    lookUps: lookUps.map(view.lookUpView),
    newsletter: subscription && view.newsletterView(subscription),
    mails: mails.map(view.mailView),
    jobRuns: runs.map(({ id, job, startedAt }) => ({ id, job, startedAt: view.toInstant(startedAt) })),
    callLimits: limits.map((limit) => ({ ...limit, expiresAt: view.toInstant(limit.expiresAt) })),
  };
}
