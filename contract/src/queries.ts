import {
  type ChallengeDocument,
  challengeDocument,
  type ParticipantDocument,
  participantDocument,
} from './documents/challenges.ts';
import type { DocumentCodec } from './documents/codec.ts';
import { type CollectedMovieDocument, collectedMovieDocument } from './documents/collections.ts';
import { type CustomMovieDocument, customMovieDocument } from './documents/custom-movies.ts';
import { type GainDocument, gainDocument } from './documents/gains.ts';
import { type JobRunDocument, jobRunDocument } from './documents/job-runs.ts';
import { type LedgerEntryDocument, ledgerEntryDocument } from './documents/ledger.ts';
import { finishedChallengeDocument, type JoinedChallengeDocument } from './documents/players.ts';
import { type RatingDocument, ratingDocument } from './documents/ratings.ts';
import { type SessionDocument, sessionDocument } from './documents/sessions.ts';
import { type WatchDocument, watchDocument } from './documents/watches.ts';
import type { Job } from './jobs.ts';

/**
 * A list that the rules let a client ask for. They refuse a list that could hold what the asker may not read, so it is
 * asked for exactly as it stands here; a limit may be added.
 */
export type ClientQuery<Document = unknown> = {
  collection: string;
  where: readonly (readonly [
    field: string,
    operator: '==' | '>' | 'array-contains',
    value: string | boolean | Date | null,
  ])[];
  orderBy?: readonly [field: string, direction: 'asc' | 'desc'];
  codec: DocumentCodec<Document>;
};

/** Clocks of phones run behind the server's, and an evening that has just ended would have the list refused. */
const clockSkewMs = 60_000;

/** The evenings somebody is in that last for a minute yet, closed ones too: `status` tells. */
export function eveningsOf(uid: string, now = Date.now()): ClientQuery<SessionDocument> {
  return {
    collection: 'sessions',
    where: [
      ['attendeeIds', 'array-contains', uid],
      ['expiresAt', '>', new Date(now + clockSkewMs)],
    ],
    codec: sessionDocument,
  };
}

/** What the movies of an evening earned those it was recorded for. */
export function gainsOf(sessionId: string): ClientQuery<GainDocument> {
  return { collection: `sessions/${sessionId}/gains`, where: [], codec: gainDocument };
}

/** What somebody watched, the newest first. */
export function watchesOf(uid: string): ClientQuery<WatchDocument> {
  return {
    collection: `users/${uid}/watches`,
    where: [],
    orderBy: ['watchedAt', 'desc'],
    codec: watchDocument,
  };
}

/** What somebody means to watch, those added last first. */
export function watchlistOf(uid: string): ClientQuery<CollectedMovieDocument> {
  return {
    collection: `users/${uid}/collections/watchlist/movies`,
    where: [['watched', '==', false]],
    orderBy: ['addedAt', 'desc'],
    codec: collectedMovieDocument,
  };
}

/** What somebody has rated, the last first. */
export function ratingsOf(uid: string): ClientQuery<RatingDocument> {
  return {
    collection: `users/${uid}/ratings`,
    where: [['rated', '==', true]],
    orderBy: ['ratedAt', 'desc'],
    codec: ratingDocument,
  };
}

/** How somebody came by their XP, the newest first. */
export function ledgerOf(uid: string): ClientQuery<LedgerEntryDocument> {
  return {
    collection: `players/${uid}/ledger`,
    where: [],
    orderBy: ['at', 'desc'],
    codec: ledgerEntryDocument,
  };
}

/** Who takes part in a group's challenge, for those who do, the furthest first. */
export function participantsOf(challengeId: string): ClientQuery<ParticipantDocument> {
  return {
    collection: `challenges/${challengeId}/participants`,
    where: [],
    orderBy: ['count', 'desc'],
    codec: participantDocument,
  };
}

/** The challenges that somebody has made. */
export function challengesOf(makerId: string): ClientQuery<ChallengeDocument> {
  return { collection: 'challenges', where: [['makerId', '==', makerId]], codec: challengeDocument };
}

/** The movies that somebody has added themselves, as far as they keep them; it needs a limit, `maxCustomMovies`. */
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

/** Those that they took away and that others or they themselves still have somewhere; it needs a limit as well. */
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

/** The challenges that somebody took part in and that nothing can change any more. */
export function finishedOf(uid: string): ClientQuery<JoinedChallengeDocument> {
  return { collection: `players/${uid}/finished`, where: [], codec: finishedChallengeDocument };
}

/** What an operator may list at once. */
export const maxJobRuns = 50;

/** The runs of a job, the newest first, for operators; it needs a limit, of `maxJobRuns` at most. */
export function jobRunsOf(job: Job): ClientQuery<JobRunDocument> {
  return {
    collection: 'jobRuns',
    where: [['job', '==', job]],
    orderBy: ['startedAt', 'desc'],
    codec: jobRunDocument,
  };
}
