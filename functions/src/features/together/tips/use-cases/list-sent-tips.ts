import * as operations from '@cine/contract/operations/together/tips';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { assertNotDeleted } from '../../../../platform/firestore/deletion-mark.ts';
import { fromCursor, toCursor } from '../../../../platform/firestore/position.ts';
import { loadCatalogue } from '../../../core/catalogue/index.ts';
import { loadCircle } from '../../../core/circles/index.ts';
import { loadPlayers } from '../../../core/players/index.ts';
import * as store from '../store.ts';
import { countsForMs, leftAfter } from '../tip.ts';
import { toView } from '../view.ts';
import { shownTips } from './shown-tips.ts';

/** A page of what the caller recommends to friends, and what became of it. */
export const listSentTips = serve(
  operations.listSentTips,
  async (context, { uid }, { movieId, pageSize: limit, cursor }) => {
    const { db, now } = context;
    const after = cursor === undefined ? null : fromCursor(cursor);
    const [circle, { movies }, sent, { tips, hasMore }] = await Promise.all([
      loadCircle(db, uid),
      loadCatalogue(context),
      store.countSentSince(db, null, uid, now() - countsForMs),
      store.loadNewest(db, 'from', uid, { movieId, after, limit }),
      assertNotDeleted(db, null, uid, now()),
    ]);
    const shownOnes = await shownTips(context, uid, { tips, circle, movies: movies.byId });
    const friends = [...new Set(shownOnes.map(({ friend }) => friend.uid))];
    const players = await loadPlayers(db, friends);
    const seenBy = new Map(friends.map((friend, at) => [friend, players[at]!.seen]));
    return {
      tips: shownOnes.map(({ tip, facts, friend }) => ({
        ...toView(tip, facts, seenBy.get(friend.uid)!),
        to: friend,
      })),
      left: leftAfter(sent),
      nextCursor: hasMore ? toCursor(tips.at(-1)!) : null,
    };
  },
);
