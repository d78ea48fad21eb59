/** Sends tips (movies recommended to friends), answers one, withdraws one. */
import * as operations from '@cine/contract/operations/together/tips';
import { requireAccount } from '#core/account/index.ts';
import { bondWith, readCircle } from '#core/circles/index.ts';
import { loadPlayers } from '#core/players/index.ts';
import { factsFor, loadFactsToShare, readCurrentFacts } from '#movies/custom-movies/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { emit } from '#platform/events.ts';
import { transact } from '#platform/firestore/transact.ts';
import { planCollected, watchlistPlace } from '#watching/collections/index.ts';
import * as store from '../store.ts';
import {
  answeredTip,
  isTipOpen,
  newTip,
  type Tip,
  tipCountsForMs,
  tipsLeftAfterSending,
  withdrawnTip,
} from '../tip.ts';

/** Recommends a movie that all may see to friends; one who has the caller's tip for it keeps that one. */
export const sendTips = serve(
  operations.sendTips,
  async (context, { uid: from }, { movieId: requestedId, uids, text }) => {
    const { db } = context;
    const facts = await loadFactsToShare(context, from, requestedId);
    const players = await loadPlayers(db, uids);
    return transact(db, async (tx) => {
      const now = context.now();
      const { id: movieId } = await readCurrentFacts(context, tx, facts);
      const tips = uids.map((to, at) => {
        const ends = { from, to, movieId };
        return { ...ends, id: store.tipIdOf(ends), text, seenBefore: players[at]!.seen.includes(movieId) };
      });
      const [circle, sent, existing] = await Promise.all([
        readCircle(tx, from),
        store.countSentSince(db, tx, from, now - tipCountsForMs),
        Promise.all(tips.map(({ id }) => store.readTip(tx, id))),
        requireAccount(context, tx, from),
      ]);
      if (uids.some((uid) => bondWith(circle, uid) !== 'friends'))
        throw new AppError('not-friends', { friendsFor: 'tip' });
      const added = tips.filter((_, at) => !existing[at] || !isTipOpen(existing[at], now));
      const left = tipsLeftAfterSending(sent, added.length);
      for (const tip of added) store.writeTip(tx, newTip(tip, now));
      if (added.length > 0) emit({ event: 'tips-sent', movieId, tips: added.length });
      return { tipIds: tips.map(({ id }) => id), left };
    });
  },
);

export const answerTip = serve(operations.answerTip, async (context, { uid }, { tipId, accept }) => {
  const { db, now } = context;
  const { movieId } = ownTip(await store.readTip(db, tipId), uid, now());
  const facts = accept ? await factsFor(context, uid, movieId) : null;
  return transact(db, async (tx) => {
    const [storedTip, circle, planned] = await Promise.all([
      store.readTip(tx, tipId),
      readCircle(tx, uid),
      facts ? planCollected(context, tx, uid, watchlistPlace(uid), facts) : requireAccount(context, tx, uid),
    ]);
    const tip = ownTip(storedTip, uid, now());
    if (bondWith(circle, tip.from) !== 'friends') throw new AppError('tip-not-found');
    const after = answeredTip(tip, accept);
    if (after.state !== tip.state) store.writeTip(tx, after);
    if ('write' in planned) planned.write();
    return { tipId, status: after.state };
  });
});

/** The tip, if the caller got it. Others' tips and missing ones both throw `tip-not-found`. */
function ownTip(tip: Tip | null, uid: string, now: number): Tip {
  if (!tip || tip.to !== uid || !isTipOpen(tip, now)) throw new AppError('tip-not-found');
  return tip;
}

/** Withdraws one of the caller's tips. A repeated call gets the same answer. */
export const withdrawTip = serve(operations.withdrawTip, async (context, { uid }, { tipId }) => {
  const { db } = context;
  return transact(db, async (tx) => {
    const [tip] = await Promise.all([store.readTip(tx, tipId), requireAccount(context, tx, uid)]);
    if (tip?.from !== uid) throw new AppError('tip-not-found');
    if (tip.state !== 'withdrawn') store.writeTip(tx, withdrawnTip(tip));
    return { tipId };
  });
});
