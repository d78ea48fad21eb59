/**
 * Moves a guest's challenges to the member, recounted from both's watches; refuses more than there is room
 * for.
 */
import type { Context } from '#context.ts';
import { requireOwnAccount } from '#core/account/index.ts';
import { type JoinedChallenge, loadFinished, loadPlayers, planPlayer } from '#core/players/index.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import {
  deleteParticipant,
  isFinished,
  joinedChallengeIn,
  progressOf,
  splitFinished,
  withChallenges,
  writeParticipant,
} from '#together/challenges/index.ts';
import { loadWatchesSince, type WatchEvent } from '#watching/watches/index.ts';
import { withMergedRecentMovies } from '../recent-movies/recent-movies.ts';
import { settleWatches } from '../settle-service.ts';
import { assertRoomForGuest, mergedChallenge, unsettledMovies, withMergedChallenge } from './merge-guest.ts';

/** Throws `challenges-too-many` if the member has no room for the guest's challenges. */
export async function assertMergeable(
  { now }: Context,
  tx: Tx,
  guestId: string,
  memberId: string,
): Promise<void> {
  const [member, guest] = await Promise.all([planPlayer(tx, memberId), planPlayer(tx, guestId)]);
  assertRoomForGuest(member.player, guest.player, now());
}

/**
 * Moves a guest's challenges, after the watches; returns how many. XP is granted once each, within the week's
 * limit.
 */
export async function mergeGuestChallenges(
  context: Context,
  guestId: string,
  memberId: string,
): Promise<number> {
  const [[guest, member], guestFinished, memberFinished] = await Promise.all([
    loadPlayers(context.db, [guestId, memberId]),
    loadFinished(context.db, guestId),
    loadFinished(context.db, memberId),
  ]);
  const brought = [...Object.values(guest!.challenges), ...guestFinished];
  const moved = new Set(brought.map(({ challenge }) => challenge.id));
  const finished = [...splitFinished(member!, context.now()).finished, ...memberFinished];
  const uncompleted = finished.filter(({ isCompleted }) => !isCompleted);
  const inBoth = [...Object.values(member!.challenges), ...memberFinished].filter(({ challenge }) =>
    moved.has(challenge.id),
  );
  const watches = await loadSinceJoined(context, memberId, [...brought, ...inBoth, ...uncompleted]);
  // What the member had finished uncompleted may be completed by the guest's watches.
  const completedByGuest = uncompleted
    .filter((joined) => progressOf(joined, watches).isCompleted)
    .map(({ challenge }) => challenge.id);
  for (const id of new Set([...moved, ...completedByGuest]))
    await mergeChallenge(context, guestId, memberId, id, watches);
  await settleChangesSince(context, memberId);
  return moved.size;
}

async function loadSinceJoined(
  { db }: Context,
  uid: string,
  challenges: readonly JoinedChallenge[],
): Promise<WatchEvent[]> {
  if (challenges.length === 0) return [];
  return loadWatchesSince(db, uid, Math.min(...challenges.map(({ joinedAt }) => joinedAt)));
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
  await transact(db, async (tx) => {
    const [account, member, guest] = await Promise.all([
      requireOwnAccount(tx, memberId),
      planPlayer(tx, memberId, [challengeId]),
      planPlayer(tx, guestId, [challengeId]),
    ]);
    const [memberFinished = null] = member.finished;
    const [guestFinished = null] = guest.finished;
    const held = joinedChallengeIn(guest.player, challengeId);
    const own = joinedChallengeIn(member.player, challengeId) ?? memberFinished;
    const brought = held ?? guestFinished;
    const result = mergedChallenge(own, brought, watches, now);
    if (result) {
      const changes = { movieIds: [], watches: [], flippedChallenges: [result] };
      const merged = withMergedChallenge(member.player, result, now);
      const settled = await member.computePay('watches', changes, now, merged);
      const isOver = isFinished(result, now);
      const isResumed = !isOver && own === memberFinished;
      member.write({
        ...settled,
        player: withMergedRecentMovies(settled.player, guest.player, result, settled.entries),
        finishedChallenges: isOver ? [result] : [],
        resumedChallenges: isResumed ? member.finished : [],
        settledAt: now,
      });
      writeParticipant(tx, memberId, result, account.displayName);
    }
    if (brought) deleteParticipant(tx, guestId, brought);
    const others = Object.values(guest.player.challenges).filter((joined) => joined !== held);
    guest.write({
      ...(held && { player: withChallenges(guest.player, others) }),
      resumedChallenges: guest.finished,
    });
  });
}

async function settleChangesSince(context: Context, uid: string): Promise<void> {
  const [player] = await loadPlayers(context.db, [uid]);
  const watches = await loadSinceJoined(context, uid, Object.values(player!.challenges));
  const watched = new Set(watches.map(({ movieId }) => movieId));
  for (const movieId of unsettledMovies(player!, watches)) {
    if (watched.has(movieId)) await settleWatches(context, uid, movieId);
  }
}
