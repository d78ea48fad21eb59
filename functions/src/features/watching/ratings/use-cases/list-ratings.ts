import * as operations from '@cine/contract/operations/watching/ratings';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { toInstant } from '../../../../platform/time/instant.ts';
import { loadAccount } from '../../../core/account/index.ts';
import { loadTaste } from '../../../core/players/index.ts';
import { fromCursor, toCursor } from '../cursor.ts';
import { loadRatings } from '../store.ts';
import { rankIn } from '../view.ts';

/** A page of the caller's ratings. */
export const listRatings = serve(
  operations.listRatings,
  async (context, caller, { order, pageSize, cursor }) => {
    const { db } = context;
    const after = cursor === undefined ? null : fromCursor(order, cursor);
    const [account, taste, { ratings, hasMore }] = await Promise.all([
      loadAccount(context, caller.uid),
      loadTaste(db, caller.uid),
      loadRatings(db, caller.uid, order, after, pageSize),
    ]);
    if (!account) throw new AppError('account-missing');
    const rank = rankIn(taste.ratings);
    const rated = ratings.map(({ movieId, card, score, ratedAt }) => ({
      ...{ movieId, ...card, score: score!, ratedAt: toInstant(ratedAt!) },
      rank: rank(score!),
    }));
    const last = ratings.at(-1);
    const value = order === 'newest' ? last?.ratedAt : last?.score;
    return {
      ratings: rated,
      total: taste.count,
      nextCursor: last && hasMore ? toCursor(order, { ...last, value: value! }) : null,
    };
  },
);
