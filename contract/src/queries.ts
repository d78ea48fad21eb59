import type { z } from 'zod';
import {
  challengeDocumentSchema,
  collectedMovieDocumentSchema,
  customMovieDocumentSchema,
  gainDocumentSchema,
  jobRunDocumentSchema,
  joinedChallengeSchema,
  ledgerEntryDocumentSchema,
  participantDocumentSchema,
  ratingDocumentSchema,
  sessionDocumentSchema,
  watchDocumentSchema,
} from './documents.ts';
import type { Job } from './jobs.ts';

/**
 * A list that the rules let a client ask for. They refuse a list that could hold what the asker may not read, so it is
 * asked for exactly as it stands here; a limit may be added.
 */
export type ClientQuery<Schema extends z.ZodType = z.ZodType> = {
  collection: string;
  where: readonly (readonly [
    field: string,
    operator: '==' | '>' | 'array-contains',
    value: string | boolean | Date | null,
  ])[];
  orderBy?: readonly [field: string, direction: 'asc' | 'desc'];
  schema: Schema;
};

/** Clocks of phones run behind the server's, and an evening that has just ended would have the list refused. */
const clockSkewMs = 60_000;

/** The evenings somebody is in that last for a minute yet, closed ones too: `status` tells. */
export function eveningsOf(uid: string, now = Date.now()): ClientQuery<typeof sessionDocumentSchema> {
  return {
    collection: 'sessions',
    where: [
      ['attendeeIds', 'array-contains', uid],
      ['expiresAt', '>', new Date(now + clockSkewMs)],
    ],
    schema: sessionDocumentSchema,
  };
}

/** What the movies of an evening earned those it was recorded for. */
export function gainsOf(sessionId: string): ClientQuery<typeof gainDocumentSchema> {
  return { collection: `sessions/${sessionId}/gains`, where: [], schema: gainDocumentSchema };
}

/** What somebody watched, the newest first. */
export function watchesOf(uid: string): ClientQuery<typeof watchDocumentSchema> {
  return {
    collection: `users/${uid}/watches`,
    where: [],
    orderBy: ['watchedAt', 'desc'],
    schema: watchDocumentSchema,
  };
}

/** What somebody means to watch, those added last first. */
export function watchlistOf(uid: string): ClientQuery<typeof collectedMovieDocumentSchema> {
  return {
    collection: `users/${uid}/collections/watchlist/movies`,
    where: [['watched', '==', false]],
    orderBy: ['addedAt', 'desc'],
    schema: collectedMovieDocumentSchema,
  };
}

/** What somebody has rated, the last first. */
export function ratingsOf(uid: string): ClientQuery<typeof ratingDocumentSchema> {
  return {
    collection: `users/${uid}/ratings`,
    where: [['rated', '==', true]],
    orderBy: ['ratedAt', 'desc'],
    schema: ratingDocumentSchema,
  };
}

/** How somebody came by their XP, the newest first. */
export function ledgerOf(uid: string): ClientQuery<typeof ledgerEntryDocumentSchema> {
  return {
    collection: `players/${uid}/ledger`,
    where: [],
    orderBy: ['at', 'desc'],
    schema: ledgerEntryDocumentSchema,
  };
}

/** Who takes part in a group's challenge, for those who do, the furthest first. */
export function participantsOf(challengeId: string): ClientQuery<typeof participantDocumentSchema> {
  return {
    collection: `challenges/${challengeId}/participants`,
    where: [],
    orderBy: ['count', 'desc'],
    schema: participantDocumentSchema,
  };
}

/** The challenges that somebody has made. */
export function challengesOf(makerId: string): ClientQuery<typeof challengeDocumentSchema> {
  return { collection: 'challenges', where: [['makerId', '==', makerId]], schema: challengeDocumentSchema };
}

/** The movies that somebody has added themselves, as far as they keep them; it needs a limit, `maxCustomMovies`. */
export function customMoviesOf(makerId: string): ClientQuery<typeof customMovieDocumentSchema> {
  return {
    collection: 'customMovies',
    where: [
      ['makerId', '==', makerId],
      ['listed', '==', true],
    ],
    schema: customMovieDocumentSchema,
  };
}

/** Those that they took away and that others or they themselves still have somewhere; it needs a limit as well. */
export function removedMoviesOf(makerId: string): ClientQuery<typeof customMovieDocumentSchema> {
  return {
    collection: 'customMovies',
    where: [
      ['makerId', '==', makerId],
      ['listed', '==', false],
      ['promotedTo', '==', null],
    ],
    schema: customMovieDocumentSchema,
  };
}

/** The challenges that somebody took part in and that nothing can change any more. */
export function finishedOf(uid: string): ClientQuery<typeof joinedChallengeSchema> {
  return { collection: `players/${uid}/finished`, where: [], schema: joinedChallengeSchema };
}

/** What an operator may list at once. */
export const maxJobRuns = 50;

/** The runs of a job, the newest first, for operators; it needs a limit, of `maxJobRuns` at most. */
export function jobRunsOf(job: Job): ClientQuery<typeof jobRunDocumentSchema> {
  return {
    collection: 'jobRuns',
    where: [['job', '==', job]],
    orderBy: ['startedAt', 'desc'],
    schema: jobRunDocumentSchema,
  };
}
