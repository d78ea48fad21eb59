import * as operations from '@cine/contract/operations/together/tips';
import { serve } from '../../../../platform/endpoints/serve.ts';
import { AppError } from '../../../../platform/errors/app-error.ts';
import { emit } from '../../../../platform/events.ts';
import { transact } from '../../../../platform/firestore/transact.ts';
import { requireAccount } from '../../../core/account/index.ts';
import { bondWith, readCircle } from '../../../core/circles/index.ts';
import { loadPlayers } from '../../../core/players/index.ts';
import { factsForSession, factsNow } from '../../../movies/custom-movies/index.ts';
import * as store from '../store.ts';
import { countsForMs, isOpen, leftAfterSending, newTip } from '../tip.ts';

/** Recommends a movie that all may see to friends; one who already has the caller's tip for it keeps that. */
export const sendTips = serve(
  operations.sendTips,
  async (context, { uid: from }, { movieId: given, uids, text }) => {
    const { db } = context;
    const found = await factsForSession(context, from, given);
    const players = await loadPlayers(db, uids);
    return transact(db, async (tx) => {
      const now = context.now();
      const { id: movieId } = await factsNow(context, tx, found);
      const tips = uids.map((to, at) => {
        const ends = { from, to, movieId };
        return { ...ends, id: store.tipIdOf(ends), text, seenBefore: players[at]!.seen.includes(movieId) };
      });
      const [circle, sent, known] = await Promise.all([
        readCircle(db, tx, from),
        store.countSentSince(db, tx, from, now - countsForMs),
        Promise.all(tips.map(({ id }) => store.readTip(db, tx, id))),
        requireAccount(context, tx, from),
      ]);
      if (uids.some((uid) => bondWith(circle, uid) !== 'friends'))
        throw new AppError('not-friends', { friendsFor: 'tip' });
      const added = tips.filter((_, at) => !known[at] || !isOpen(known[at], now));
      const left = leftAfterSending(sent, added.length);
      for (const tip of added) store.writeTip(db, tx, newTip(tip, now));
      if (added.length > 0) emit({ event: 'tips-sent', movieId, tips: added.length });
      return { tipIds: tips.map(({ id }) => id), left };
    });
  },
);
