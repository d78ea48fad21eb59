/** Lists the tips that the caller received and those that they sent. */
import { withServices } from '@cine/contract/availability/services';
import type { MovieFacts } from '@cine/contract/movies/movie';
import * as operations from '@cine/contract/operations/together/tips';
import { idSchema } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { assertNotDeleted } from '#core/access/index.ts';
import { isSuspended, readAccount } from '#core/account/index.ts';
import { hasSamples, loadCatalogue } from '#core/catalogue/index.ts';
import { type Circle, readCircle } from '#core/circles/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { loadOffers, regionsOf, viewingOf, watchabilityFor } from '#movies/availability/index.ts';
import { factsFor } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { cursorOf, instantInCursor } from '#platform/firestore/cursor.ts';
import { asShown, tastesOf } from '#watching/recommendations/index.ts';
import { sessionOfOne } from '../../sessions/index.ts';
import * as store from '../store.ts';
import { isTipOpen, type Tip, tipCountsForMs, tipsLeft } from '../tip.ts';
import { tipView } from '../view.ts';

const pages = cursorOf({ at: instantInCursor, id: idSchema });

/** A page of what friends recommend to the caller, without suspended friends' tips. */
export const listTips = serve(operations.listTips, async (context, { uid }, { pageSize: limit, cursor }) => {
  const { db } = context;
  const after = pages.after(cursor);
  const [account, circle, { manifest, movies }, [player], { tips, hasMore }] = await Promise.all([
    readAccount(context.db, uid),
    readCircle(db, uid),
    loadCatalogue(context),
    loadPlayers(db, [uid]),
    store.loadNewestTips(db, 'to', uid, { after, limit }),
  ]);
  if (!account) throw new AppError('account-missing');
  const now = context.now();
  const viewing = viewingOf(sessionOfOne(account, now));
  const [shownOnes, suspended, lookup, tastes] = await Promise.all([
    shownTips(context, uid, { tips, circle, movies: movies.byId }),
    suspendedAmong(
      context,
      tips.map(({ from }) => from),
    ),
    loadOffers(context, manifest, regionsOf(viewing)),
    tastesOf(context, manifest, movies.byId, new Map([[uid, player!]])),
  ]);
  const watchability = watchabilityFor(viewing, lookup, now);
  const likelyOf = tastes.get(uid);
  return {
    tips: shownOnes
      .filter(({ tip }) => !suspended.has(tip.from))
      .map(({ tip, facts, friend }) => ({
        ...tipView(tip, facts, player!.seen),
        from: friend,
        expected: likelyOf ? asShown(likelyOf(facts)) : null,
        places: withServices(watchability(facts.id)?.places ?? []),
      })),
    sampleOffers: hasSamples(manifest, account.region),
    nextCursor: pages.next(tips, hasMore),
  };
});

async function suspendedAmong(context: Context, uids: readonly string[]): Promise<ReadonlySet<string>> {
  const accounts = await Promise.all([...new Set(uids)].map((uid) => readAccount(context.db, uid)));
  const suspended = accounts.filter((account) => account && isSuspended(account, context.now()));
  return new Set(suspended.map((account) => account!.uid));
}

export const listSentTips = serve(
  operations.listSentTips,
  async (context, { uid }, { movieId, pageSize: limit, cursor }) => {
    const { db, now } = context;
    const after = pages.after(cursor);
    const [circle, { movies }, sent, { tips, hasMore }] = await Promise.all([
      readCircle(db, uid),
      loadCatalogue(context),
      store.countSentSince(db, null, uid, now() - tipCountsForMs),
      store.loadNewestTips(db, 'from', uid, { movieId, after, limit }),
      assertNotDeleted(db, uid, now()),
    ]);
    const shownOnes = await shownTips(context, uid, { tips, circle, movies: movies.byId });
    const friends = [...new Set(shownOnes.map(({ friend }) => friend.uid))];
    const players = await loadPlayers(db, friends);
    const seenBy = new Map(friends.map((friend, at) => [friend, players[at]!.seen]));
    return {
      tips: shownOnes.map(({ tip, facts, friend }) => ({
        ...tipView(tip, facts, seenBy.get(friend.uid)!),
        to: friend,
      })),
      left: tipsLeft(sent),
      nextCursor: pages.next(tips, hasMore),
    };
  },
);

type Found = { tips: readonly Tip[]; circle: Circle; movies: ReadonlyMap<number, MovieFacts> };

export type ShownTip = { tip: Tip; facts: MovieFacts; friend: { uid: string; name: string } };

/** The open tips between people who still are friends, for movies that still exist. */
export async function shownTips(
  context: Context,
  uid: string,
  { tips, circle, movies }: Found,
): Promise<ShownTip[]> {
  const now = context.now();
  const perTip = await Promise.all(
    tips.map(async (tip) => {
      const other = tip.from === uid ? tip.to : tip.from;
      const friend = Object.hasOwn(circle.friends, other) ? circle.friends[other]! : null;
      if (!friend || !isTipOpen(tip, now)) return [];
      const facts = movies.get(tip.movieId) ?? (await factsIfThere(context, uid, tip.movieId));
      return facts ? [{ tip, facts, friend: { uid: other, name: friend.name } }] : [];
    }),
  );
  return perTip.flat();
}

async function factsIfThere(context: Context, uid: string, movieId: number): Promise<MovieFacts | null> {
  try {
    return await factsFor(context, uid, movieId);
  } catch (error) {
    if (error instanceof AppError && error.reason === 'movie-unknown') return null;
    throw error;
  }
}
