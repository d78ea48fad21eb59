import type * as operations from '@cine/contract/challenges';
import type { Challenge, UserProgress } from '@cine/contract/challenges';
import type { OutputOf, ParsedInputOf } from '@cine/contract/operation';
import { unnamedUid } from '@cine/contract/primitives';
import { readyMadeChallenges } from '@cine/contract/ready-made-challenges';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import type { Caller } from '../../platform/endpoints/caller.ts';
import { AppError } from '../../platform/errors/app-error.ts';
import { assertNotDeleted } from '../../platform/firestore/deletion-mark.ts';
import { idFromKey } from '../../platform/firestore/id-from-key.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { requireAccount } from '../account/index.ts';
import {
  appendEntry,
  type JoinedChallenge,
  readEntries,
  readFinished,
  readPlayer,
  writeFinished,
  writePlayer,
} from '../players/index.ts';
import {
  asItIsNow,
  newWatch,
  planWatch,
  readAllWatches,
  readLastRecordedAt,
  readWatchesOfMovie,
} from '../watches/index.ts';
import { gainOf } from './gain.ts';
import { planGain } from './gains-store.ts';
import { deleteParticipant, writeParticipant } from './participants-store.ts';
import { findJoined, giveUp, joinedIn, takeOn } from './participation.ts';
import { isInTime, mayMakeRoom, progressOf } from './progress.ts';
import { explain } from './rules.ts';
import { followMovie, settleXp, sourceOf } from './settle-watch.ts';
import { markJoined, readChallenge, type StoredChallenge, writeChallenge } from './store.ts';

/**
 * Defines a challenge, or changes one of the caller's own: as a new version once anybody has joined it. With a key that
 * was used before, gives the challenge it made. Throws `season-over` for a season that nobody could join in any more, but
 * for one that was set before.
 */
export async function create(
  context: Context,
  caller: Caller,
  { challengeId, key, ...definition }: ParsedInputOf<typeof operations.createChallenge>,
): Promise<Challenge> {
  const newId = key === undefined ? context.newId() : idFromKey(caller.uid, key);
  return transact(context.db, async (tx) => {
    const [known] = await Promise.all([
      key === undefined ? null : readChallenge(context.db, tx, newId),
      assertNotDeleted(context.db, tx, caller.uid, context.now()),
    ]);
    if (known) return definitionOf(known);
    const former = challengeId === undefined ? null : await readOwn(context, tx, caller, challengeId);
    assertSeasonAhead(definition.season, former?.season ?? null, context.now());
    const challenge: Challenge = {
      ...definition,
      id: former?.id ?? newId,
      version: former ? former.version + (former.joined ? 1 : 0) : 1,
      makerId: caller.uid,
    };
    writeChallenge(context.db, tx, { ...challenge, joined: false }, former);
    return challenge;
  });
}

/**
 * Takes a challenge on. Joined again it stays as it is; what cannot change any more makes room. A group's challenge shows
 * the caller to the others in it, which costs 1 write more.
 */
export async function join(
  context: Context,
  caller: Caller,
  { challengeId }: ParsedInputOf<typeof operations.joinChallenge>,
): Promise<UserProgress> {
  const readyMade = readyMadeChallenges.get(challengeId);
  return transact(context.db, async (tx) => {
    const [account, player, finished, lastRecordedAt, made] = await Promise.all([
      requireAccount(context, tx, caller.uid),
      readPlayer(context.db, tx, caller.uid),
      readFinished(context.db, tx, caller.uid, challengeId),
      readLastRecordedAt(context.db, tx, caller.uid),
      readyMade ? null : readChallenge(context.db, tx, challengeId),
    ]);
    const known = findJoined(player, challengeId);
    if (known) return toView(known);
    if (finished?.isCompleted) throw new AppError('challenge-completed');
    const taken = takeOn(player, readyMade ?? openTo(made, caller), lastRecordedAt, context.now());
    for (const over of taken.settled) writeFinished(context.db, tx, caller.uid, over);
    writePlayer(context.db, tx, caller.uid, taken.player);
    writeParticipant(context.db, tx, caller.uid, taken.joined, account.displayName);
    if (made && !made.joined) markJoined(context.db, tx, challengeId);
    return toView(taken.joined);
  });
}

/** Gives a challenge up. What is completed stays completed. */
export async function abandon(
  context: Context,
  caller: Caller,
  { challengeId }: ParsedInputOf<typeof operations.abandonChallenge>,
): Promise<{ challengeId: string }> {
  return transact(context.db, async (tx) => {
    const player = await readPlayer(context.db, tx, caller.uid);
    writePlayer(context.db, tx, caller.uid, giveUp(player, challengeId));
    deleteParticipant(context.db, tx, caller.uid, joinedIn(player, challengeId));
    return { challengeId };
  });
}

/**
 * Records a movie as watched and says rule by rule whether it counts. The verdict is that of the moment it was recorded,
 * from the caller's watches of the movie and not from progress that may yet follow: said again, it says the same.
 */
export async function submitMovie(
  context: Context,
  caller: Caller,
  { challengeId, ...input }: ParsedInputOf<typeof operations.submitMovie>,
): Promise<OutputOf<typeof operations.submitMovie>> {
  const known = await newWatch(context, caller, input);
  return transact(context.db, async (tx) => {
    const event = await asItIsNow(context, tx, known);
    const [player, planned, watches] = await Promise.all([
      readPlayer(context.db, tx, caller.uid),
      planWatch(context, tx, caller, event),
      readWatchesOfMovie(context.db, tx, caller.uid, event.movieId),
    ]);
    const joined = joinedIn(player, challengeId);
    planned.apply();
    const { watch } = planned;
    const { met, verdicts } = explain(joined.challenge.rules, watch.facts);
    const inTime = isInTime(watch, joined);
    const earlier = watches.filter(({ id, recordedAt }) => id !== watch.id && recordedAt <= watch.recordedAt);
    const alreadyCounted = progressOf(joined, earlier).currentCount > 0;
    return {
      counts: met && inTime && !alreadyCounted && !watch.withdrawn,
      met,
      inTime,
      alreadyCounted,
      verdicts: verdicts.map(({ value, ...verdict }) => ({
        ...verdict,
        value: Array.isArray(value) ? [...value] : (value as string | number | null),
      })),
      watchId: watch.id,
    };
  });
}

/**
 * Brings a player's progress up to what is true of one movie: recomputes, from all their watches of it, whether it
 * counts for each challenge and whether they have seen it, and lets the ledger follow; what cannot change any more
 * makes room. Costs 1 read for the player, 1 for each watch of the movie, and 1 or more for each challenge completed
 * or undone by it; 1 write for the player, 1 for each ledger entry, 1 for each group's challenge it advanced, and 1 for
 * the evening it was watched in.
 */
export async function followWatches(context: Context, uid: string, movieId: number): Promise<void> {
  const now = context.now();
  await transact(context.db, async (tx) => {
    const [former, ofMovie] = await Promise.all([
      readPlayer(context.db, tx, uid),
      readWatchesOfMovie(context.db, tx, uid, movieId),
    ]);
    // A watch is withdrawn, never taken away, but with the whole account; then nothing may be written about it any more.
    if (ofMovie.length === 0) return;
    const needsAll = mayMakeRoom(Object.values(former.challenges), movieId, ofMovie);
    const watches = needsAll ? await readAllWatches(context.db, tx, uid) : ofMovie;
    const { player: followed, changed, turned, settled } = followMovie(former, movieId, watches, now);
    const ledgers = await Promise.all(
      turned.map(({ challenge }) => readEntries(context.db, tx, uid, sourceOf(challenge))),
    );
    const { player, entries } = settleXp(followed, turned, ledgers, now);
    const gain = gainOf(uid, movieId, former, player, changed, entries);
    const gained = await planGain(context.db, tx, gain, ofMovie, player !== former, now);
    for (const entry of entries) appendEntry(context.db, tx, uid, entry);
    for (const over of settled) writeFinished(context.db, tx, uid, over);
    for (const joined of changed) writeParticipant(context.db, tx, uid, joined);
    if (player !== former) writePlayer(context.db, tx, uid, player);
    gained.apply();
  });
}

/** A season that has passed is refused, but where the challenge had it before: the rest of it can still be changed. */
function assertSeasonAhead(season: Challenge['season'], former: Challenge['season'], now: number): void {
  if (season && season.to !== former?.to && Date.parse(season.to) <= now) throw new AppError('season-over');
}

async function readOwn(
  context: Context,
  tx: Transaction,
  caller: Caller,
  challengeId: string,
): Promise<StoredChallenge> {
  const challenge = await readChallenge(context.db, tx, challengeId);
  if (!challenge || (challenge.audience === 'personal' && challenge.makerId !== caller.uid)) {
    throw new AppError('challenge-not-found');
  }
  if (challenge.makerId !== caller.uid) throw new AppError('challenge-not-yours');
  return challenge;
}

/**
 * What somebody takes on. A personal challenge is its maker's alone; to others it does not exist. Theirs is a copy for
 * good, so it does not name its maker, who may leave without a trace.
 */
function openTo(challenge: StoredChallenge | null, caller: Caller): Challenge {
  if (!challenge || (challenge.audience === 'personal' && challenge.makerId !== caller.uid)) {
    throw new AppError('challenge-not-found');
  }
  const definition = definitionOf(challenge);
  return definition.makerId === caller.uid ? definition : { ...definition, makerId: unnamedUid };
}

function definitionOf({ joined: _joined, ...definition }: StoredChallenge): Challenge {
  return definition;
}

function toView(joined: JoinedChallenge): UserProgress {
  return {
    challenge: joined.challenge,
    joinedAt: new Date(joined.joinedAt).toISOString(),
    moviesWatched: joined.moviesWatched,
    currentCount: joined.moviesWatched.length,
    isCompleted: joined.isCompleted,
  };
}
