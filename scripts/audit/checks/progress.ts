import { isDeepStrictEqual } from 'node:util';
import { challengeOfSource, sourceOf } from '@cine/contract/game/pay/sources';
import { maxCountedMovies } from '@cine/contract/operations/together/challenges';
import type { JoinedChallenge } from '../../../functions/src/features/core/players/index.ts';
import { progressOf, settlingMs } from '../../../functions/src/features/together/challenges/progress.ts';
import { bySource, type StoredUser } from '../stored-user.ts';
import { type Check, difference } from './check.ts';

/** The progress of each challenge is a recount of the watches, and one that is completed has paid. */
export const progress: Check = (user) => [
  ...checkOpenChallenges(user),
  ...checkFinished(user),
  ...checkPay(user),
];

function checkOpenChallenges(user: StoredUser) {
  return Object.values(user.player.challenges).flatMap((joined) => {
    const { challenge, moviesWatched, isCompleted } = joined;
    const counted = recounted(user, joined);
    const isFull = moviesWatched.length + (joined.undone?.length ?? 0) === maxCountedMovies;
    const isSame =
      isCompleted === counted.isCompleted &&
      (isFull || isDeepStrictEqual(moviesWatched, counted.moviesWatched));
    if (isSame) return [];
    const counts = `has ${moviesWatched.length} movies for the challenge ${challenge.id}, and a recount ${counted.moviesWatched.length}`;
    const consequence = isCompleted === counted.isCompleted ? '' : ', which decides whether it is completed';
    return [{ path: `players/${user.uid}`, what: `${counts}${consequence}` }];
  });
}

function checkFinished(user: StoredUser) {
  return user.finished.flatMap((joined) => {
    if (joined.isCompleted === recounted(user, joined).isCompleted) return [];
    const what = `is ${joined.isCompleted ? '' : 'not '}completed, and a recount says otherwise`;
    return [{ path: `players/${user.uid}/finished/${joined.challenge.id}`, what }];
  });
}

/** Watches that were recorded after a completed challenge was settled don't count. */
function recounted({ watches }: StoredUser, joined: JoinedChallenge) {
  const until = joined.completedAt === null ? Number.POSITIVE_INFINITY : joined.completedAt + settlingMs;
  return progressOf(
    joined,
    watches.filter(({ recordedAt }) => recordedAt <= until),
  );
}

/** Challenges that were finished and joined again count as completed if one of them is. */
function checkPay(user: StoredUser) {
  const all = [...Object.values(user.player.challenges), ...user.finished];
  const completed = new Set(
    all.filter(({ isCompleted }) => isCompleted).map(({ challenge }) => sourceOf.challenge(challenge.id)),
  );
  const ofChallenges = [...bySource(user.entries)].filter(([source]) => challengeOfSource(source) !== null);
  const pay = new Set(
    ofChallenges.filter(([, own]) => own.at(-1)!.kind !== 'taken').map(([source]) => source),
  );
  return [
    ...difference(completed, pay).map((source) => `has completed ${source}, which has paid nothing`),
    ...difference(pay, completed).map((source) => `was paid ${source}, which isn't completed`),
  ].map((what) => ({ path: `players/${user.uid}`, what }));
}
