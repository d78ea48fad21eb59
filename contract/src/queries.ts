/** The lists that clients may listen to in Firestore, as `firestore.rules` allow them. */
import { type ChallengeDraftDocument, challengeDraftDocument } from './documents/challenge-drafts.ts';
import { type ChallengeDocument, challengeDocument } from './documents/challenges.ts';
import type { DocumentCodec } from './documents/codec.ts';
import {
  type CollectionDocument,
  type CollectionPartDocument,
  collectionDocument,
  collectionPartDocument,
} from './documents/collections.ts';
import { type CustomMovieDocument, customMovieDocument } from './documents/custom-movies.ts';
import { type GainDocument, gainDocument } from './documents/gains.ts';
import { type DuelDocument, duelDocument } from './documents/game/duels.ts';
import { type TaskDocument, taskDocument } from './documents/game/tasks.ts';
import { type GroupDocument, groupDocument } from './documents/groups.ts';
import { type HabitDocument, habitDocument } from './documents/habits.ts';
import { type NotificationDocument, notificationDocument } from './documents/inboxes.ts';
import { type JobRunDocument, jobRunDocument } from './documents/job-runs.ts';
import { type LedgerEntryDocument, ledgerEntryDocument } from './documents/ledger.ts';
import { finishedChallengeDocument, type JoinedChallengeDocument } from './documents/players.ts';
import { type VoterDocument, voterDocument } from './documents/polls.ts';
import { type RatingDocument, ratingDocument } from './documents/ratings.ts';
import { type SessionDocument, sessionDocument } from './documents/sessions.ts';
import { type WatchDocument, watchDocument } from './documents/watches.ts';
import { openStatuses } from './game/tasks/task.ts';
import { clockSkewMs, type ListQuery, openSessions } from './list-query.ts';
import type { Job } from './operations/core/jobs.ts';

/** A query that the security rules allow clients. Add nothing but a limit: the rules refuse others. */
export type ClientQuery<Document = unknown> = ListQuery & { codec: DocumentCodec<Document> };

/** A user's sessions that last at least another minute, closed ones too: `status` tells them apart. */
export function sessionsOf(uid: string, now = Date.now()): ClientQuery<SessionDocument> {
  return { ...openSessions(uid, now), codec: sessionDocument };
}

/** The sessions to which a user is invited, closed ones too, that last at least another minute. */
export function invitationsOf(uid: string, now = Date.now()): ClientQuery<SessionDocument> {
  const { collection, where } = openSessions(uid, now);
  const [, lasting] = where;
  return { collection, where: [['invitedIds', 'array-contains', uid], lasting!], codec: sessionDocument };
}

export function gainsOf(sessionId: string): ClientQuery<GainDocument> {
  return { collection: `sessions/${sessionId}/gains`, where: [], codec: gainDocument };
}

export function watchesOf(uid: string): ClientQuery<WatchDocument> {
  return {
    collection: `users/${uid}/watches`,
    where: [],
    orderBy: ['watchedAt', 'desc'],
    codec: watchDocument,
  };
}

/** A user's watch that was counted last in a week, by its Monday; it lists the week's movies. Limit: 1. */
export function lastCountedOfWeek(uid: string, monday: string): ClientQuery<WatchDocument> {
  return {
    collection: `users/${uid}/watches`,
    where: [['day.monday', '==', monday]],
    orderBy: ['day.count', 'desc'],
    codec: watchDocument,
  };
}

/** A user's collections without their movies, those that were used. */
export function collectionsOf(uid: string): ClientQuery<CollectionDocument> {
  return { collection: `users/${uid}/collections`, where: [], codec: collectionDocument };
}

/** A group's collections without their movies, for its members. */
export function collectionsOfGroup(groupId: string): ClientQuery<CollectionDocument> {
  return { collection: `groups/${groupId}/collections`, where: [], codec: collectionDocument };
}

/** The parts of a collection, such as `users/lea/collections/watchlist`, in no order: see `moviesIn`. */
export function partsOfCollection(path: string): ClientQuery<CollectionPartDocument> {
  return { collection: `${path}/parts`, where: [], codec: collectionPartDocument };
}

export function watchlistOf(uid: string): ClientQuery<CollectionPartDocument> {
  return partsOfCollection(`users/${uid}/collections/watchlist`);
}

export function ratingsOf(uid: string): ClientQuery<RatingDocument> {
  return {
    collection: `users/${uid}/ratings`,
    where: [['rated', '==', true]],
    orderBy: ['ratedAt', 'desc'],
    codec: ratingDocument,
  };
}

export function habitsOf(uid: string): ClientQuery<HabitDocument> {
  return { collection: `users/${uid}/habits`, where: [['archivedAt', '==', null]], codec: habitDocument };
}

/** A user's tasks that are to be done. */
export function openTasksOf(uid: string): ClientQuery<TaskDocument> {
  return {
    collection: `users/${uid}/tasks`,
    where: [['status', 'in', openStatuses]],
    codec: taskDocument,
  };
}

/** A user's drafts of challenges that last at least another minute. */
export function challengeDraftsOf(uid: string, now = Date.now()): ClientQuery<ChallengeDraftDocument> {
  return {
    collection: `users/${uid}/challengeDrafts`,
    where: [['expiresAt', '>', new Date(now + clockSkewMs)]],
    codec: challengeDraftDocument,
  };
}

/** A user's notifications that last at least another minute, the newest first. */
export function notificationsOf(uid: string, now = Date.now()): ClientQuery<NotificationDocument> {
  return {
    collection: `inboxes/${uid}/notifications`,
    where: [['expiresAt', '>', new Date(now + clockSkewMs)]],
    orderBy: ['expiresAt', 'desc'],
    codec: notificationDocument,
  };
}

export function ledgerOf(uid: string): ClientQuery<LedgerEntryDocument> {
  return {
    collection: `players/${uid}/ledger`,
    where: [],
    orderBy: ['at', 'desc'],
    codec: ledgerEntryDocument,
  };
}

/** What a source has paid a user, the last entry first. */
export function ledgerOfSource(uid: string, source: string): ClientQuery<LedgerEntryDocument> {
  return {
    collection: `players/${uid}/ledger`,
    where: [['source', '==', source]],
    orderBy: ['sequence', 'desc'],
    codec: ledgerEntryDocument,
  };
}

export function challengesOf(makerId: string): ClientQuery<ChallengeDocument> {
  return { collection: 'challenges', where: [['makerId', '==', makerId]], codec: challengeDocument };
}

export function groupsOf(uid: string): ClientQuery<GroupDocument> {
  return { collection: 'groups', where: [['memberIds', 'array-contains', uid]], codec: groupDocument };
}

/** A user's duels and proposals, the last proposed first. */
export function duelsOf(uid: string): ClientQuery<DuelDocument> {
  return {
    collection: 'duels',
    where: [['userIds', 'array-contains', uid]],
    orderBy: ['proposedAt', 'desc'],
    codec: duelDocument,
  };
}

/** Who has voted in a poll, each document by their id; needs a limit of `maxListedVoters`. */
export function votersOf(pollId: string): ClientQuery<VoterDocument> {
  return { collection: `polls/${pollId}/voters`, where: [], codec: voterDocument };
}

/** A user's listed custom movies; needs a limit of `maxCustomMovies`. */
export function customMoviesOf(makerId: string): ClientQuery<CustomMovieDocument> {
  return {
    collection: 'customMovies',
    where: [
      ['makerId', '==', makerId],
      ['listed', '==', true],
    ],
    codec: customMovieDocument,
  };
}

/** A user's deleted custom movies that something still refers to; needs a limit, too. */
export function removedMoviesOf(makerId: string): ClientQuery<CustomMovieDocument> {
  return {
    collection: 'customMovies',
    where: [
      ['makerId', '==', makerId],
      ['listed', '==', false],
      ['promotedTo', '==', null],
    ],
    codec: customMovieDocument,
  };
}

/** A user's finished challenges, which can't change any more. */
export function finishedOf(uid: string): ClientQuery<JoinedChallengeDocument> {
  return { collection: `players/${uid}/finished`, where: [], codec: finishedChallengeDocument };
}

/** The most runs of a job that operators see. */
export const maxJobRuns = 50;

/** A job's runs, the newest first, for operators; needs a limit of at most `maxJobRuns`. */
export function jobRunsOf(job: Job): ClientQuery<JobRunDocument> {
  return {
    collection: 'jobRuns',
    where: [['job', '==', job]],
    orderBy: ['startedAt', 'desc'],
    codec: jobRunDocument,
  };
}
