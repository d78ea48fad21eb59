import * as operations from '@cine/contract/operations/together/tips';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { requireAccount } from '../../../core/account/index.ts';
import { bondWith, readCircle } from '../../../core/circles/index.ts';
import { factsFor } from '../../../movies/custom-movies/index.ts';
import { planCollected } from '../../../watching/collections/index.ts';
import * as store from '../store.ts';
import { answered, isOpen, type Tip } from '../tip.ts';

/** Puts the movie of a tip on the caller's watchlist, or declines it. */
export const answerTip = serve(operations.answerTip, async (context, { uid }, { tipId, accept }) => {
  const { db, now } = context;
  const { movieId } = ownTip(await store.loadTip(db, tipId), uid, now());
  const found = accept ? await factsFor(context, uid, movieId) : null;
  return transact(db, async (tx) => {
    const [stored, circle, planned] = await Promise.all([
      store.readTip(db, tx, tipId),
      readCircle(db, tx, uid),
      found ? planCollected(context, tx, uid, 'watchlist', found) : requireAccount(context, tx, uid),
    ]);
    const tip = ownTip(stored, uid, now());
    if (bondWith(circle, tip.from) !== 'friends') throw new AppError('tip-not-found');
    const after = answered(tip, accept);
    if (after.state !== tip.state) store.writeTip(db, tx, after);
    if ('apply' in planned) planned.apply();
    return { tipId, status: after.state };
  });
});

/** The tip if the caller got it. Others' and missing ones get the same refusal: `tip-not-found`. */
function ownTip(tip: Tip | null, uid: string, now: number): Tip {
  if (!tip || tip.to !== uid || !isOpen(tip, now)) throw new AppError('tip-not-found');
  return tip;
}
