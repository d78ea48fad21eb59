import type { z } from 'zod';
import {
  challengeDocumentSchema,
  gainDocumentSchema,
  joinedChallengeSchema,
  ledgerEntryDocumentSchema,
  participantDocumentSchema,
  sessionDocumentSchema,
  watchDocumentSchema,
} from './documents.ts';

/**
 * A list that the rules let a client ask for. They refuse a list that could hold what the asker may not read, so it is
 * asked for exactly as it stands here; a limit may be added.
 */
export type ClientQuery<Schema extends z.ZodType = z.ZodType> = {
  collection: string;
  where: readonly (readonly [field: string, operator: '==' | '>' | 'array-contains', value: string | Date])[];
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

/** The challenges that somebody took part in and that nothing can change any more. */
export function finishedOf(uid: string): ClientQuery<typeof joinedChallengeSchema> {
  return { collection: `players/${uid}/finished`, where: [], schema: joinedChallengeSchema };
}
