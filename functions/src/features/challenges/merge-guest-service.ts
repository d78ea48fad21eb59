import type { Context } from '../../context.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { requireAccount } from '../account/index.ts';
import {
  appendEntry,
  deleteFinished,
  loadFinished,
  loadPlayers,
  readEntries,
  readFinished,
  readPlayer,
  writeFinished,
  writePlayer,
} from '../players/index.ts';
import { loadAllWatches, type WatchEvent } from '../watches/index.ts';
import { merged, unsettledMovies, withMerged } from './merge-guest.ts';
import { deleteParticipant, writeParticipant } from './participants-store.ts';
import { bySettled, findJoined, withChallenges } from './participation.ts';
import { isSettled, progressOf } from './progress.ts';
import { followWatches } from './service.ts';
import { settleXp, sourceOf } from './settle-watch.ts';

/**
 * Moves the challenges of a guest to the member they became, who has their watches already: each in a transaction of its
 * own that leaves the guest without it, so that a repetition goes on where this one stopped. XP is granted to the member
 * anew, once for each challenge and within the day's budget. Watches that change meanwhile are settled in the end, movie
 * by movie, as their own trigger does. Returns how many challenges were the guest's. Costs two reads for each of the
 * member's watches. Throws `challenges-too-many` where the member's document has no more room.
 */
export async function mergeGuestChallenges(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  const [watches, [guest, member], guestFinished, memberFinished] = await Promise.all([
    loadAllWatches(context, memberId),
    loadPlayers(context.db, [guestId, memberId]),
    loadFinished(context.db, guestId),
    loadFinished(context.db, memberId),
  ]);
  const brought = [...Object.values(guest!.challenges), ...guestFinished].map(
    ({ challenge }) => challenge.id,
  );
  // What was over for the member may be completed by what they watched as a guest.
  const over = [...bySettled(member!, context.now()).settled, ...memberFinished]
    .filter((joined) => !joined.isCompleted && progressOf(joined, watches).isCompleted)
    .map(({ challenge }) => challenge.id);
  const moved = new Set(brought);
  for (const id of new Set([...moved, ...over]))
    await mergeChallenge(context, guestId, memberId, id, watches);
  await followChangesSince(context, memberId);
  return moved.size;
}

async function mergeChallenge(
  context: Context,
  guestId: string,
  memberId: string,
  challengeId: string,
  watches: readonly WatchEvent[],
): Promise<void> {
  const { db } = context;
  const now = context.now();
  const source = sourceOf({ id: challengeId });
  await transact(db, async (tx) => {
    const [account, member, guest, memberFinished, guestFinished, entries] = await Promise.all([
      requireAccount(context, tx, memberId),
      readPlayer(db, tx, memberId),
      readPlayer(db, tx, guestId),
      readFinished(db, tx, memberId, challengeId),
      readFinished(db, tx, guestId, challengeId),
      readEntries(db, tx, memberId, source),
    ]);
    const held = findJoined(guest, challengeId);
    const own = findJoined(member, challengeId) ?? memberFinished;
    const brought = held ?? guestFinished;
    const result = merged(own, brought, watches, now);
    if (result) {
      const settled = settleXp(withMerged(member, result, now), [result], [entries], now);
      for (const entry of settled.entries) appendEntry(db, tx, memberId, entry);
      if (isSettled(result, now)) writeFinished(db, tx, memberId, result);
      else if (memberFinished && own === memberFinished) deleteFinished(db, tx, memberId, challengeId);
      writePlayer(db, tx, memberId, settled.player);
      writeParticipant(db, tx, memberId, result, account.displayName);
    }
    if (brought) deleteParticipant(db, tx, guestId, brought);
    if (guestFinished) deleteFinished(db, tx, guestId, challengeId);
    if (held) {
      const others = Object.values(guest.challenges).filter((joined) => joined !== held);
      writePlayer(db, tx, guestId, withChallenges(guest, others));
    }
  });
}

async function followChangesSince(context: Context, uid: string): Promise<void> {
  const watches = await loadAllWatches(context, uid);
  const [player] = await loadPlayers(context.db, [uid]);
  for (const movieId of unsettledMovies(player!, watches)) await followWatches(context, uid, movieId);
}
