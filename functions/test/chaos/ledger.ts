/** What people were told has succeeded, and what the database has of it. */
import { isDeepStrictEqual } from 'node:util';
import { ballotDocument } from '@cine/contract/documents/polls';
import { ratingDocument } from '@cine/contract/documents/ratings';
import { sessionDocument } from '@cine/contract/documents/sessions';
import { watchDocument } from '@cine/contract/documents/watches';
import type { InputOf, Operation, OutputOf } from '@cine/contract/operation';
import { startPoll, voteInPoll } from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import type { Firestore } from 'firebase-admin/firestore';

export type Ledger = {
  /** Somebody tries something, and may never hear of it. */
  tries: <O extends Operation>(uid: string, operation: O, input: InputOf<O>) => void;
  /** Somebody was told that it succeeded. */
  succeeded: <O extends Operation>(uid: string, operation: O, input: InputOf<O>, answer: OutputOf<O>) => void;
  /** What the database lacks, and what it has that nobody did, one line each. */
  faults: (db: Firestore) => Promise<string[]>;
  /** How many things were told. */
  size: () => number;
};

type Told = (uid: string, input: never, answer: never) => void;
/** What must be stored at a path; undefined while somebody waits to hear. */
type Expected = { value: unknown; of: (fields: object | undefined) => unknown };

export function openLedger(): Ledger {
  const expected = new Map<string, Expected>();
  /** Sessions, polls and own watches of each user: how many were begun. */
  const begun = {
    sessions: new Map<string, number>(),
    polls: new Map<string, number>(),
    watches: new Map<string, number>(),
  };
  let size = 0;

  const attends = (sessionId: string, uid: string, value: boolean) =>
    expected.set(`sessions/${sessionId}#${uid}`, {
      value,
      of: (fields) => fields !== undefined && uid in sessionDocument.decode(fields).attendees,
    });
  const watched = (uid: string, watchId: string, value: 'counts' | 'withdrawn') =>
    expected.set(`users/${uid}/watches/${watchId}`, {
      value,
      of: (fields) => fields && (watchDocument.decode(fields).withdrawn ? 'withdrawn' : 'counts'),
    });
  const rated = (uid: string, movieId: number, value: number | null) =>
    expected.set(`users/${uid}/ratings/${movieId}`, {
      value,
      of: (fields) => fields && ratingDocument.decode(fields).score,
    });

  const rows: [Operation, Told][] = [
    row(sessions.createSession, (uid, _, { id }) => attends(id, uid, true)),
    row(sessions.joinSession, (uid, _, { id }) => attends(id, uid, true)),
    row(sessions.leaveSession, (uid, { sessionId }) => attends(sessionId, uid, false)),
    row(sessions.closeSession, (_, { sessionId }) =>
      expected.set(`sessions/${sessionId}`, {
        value: 'closed',
        of: (fields) => fields && sessionDocument.decode(fields).status,
      }),
    ),
    row(voteInPoll, (uid, { pollId, ballot }) =>
      expected.set(`polls/${pollId}/ballots/${uid}`, {
        value: ballot,
        of: (fields) => fields && ballotDocument.decode(fields).ballot,
      }),
    ),
    row(sessions.recordWatch, (_, __, { recordedFor, watchId }) => {
      for (const uid of recordedFor) watched(uid, watchId, 'counts');
    }),
    row(recordOwnWatch, (uid, _, { watchId }) => watched(uid, watchId, 'counts')),
    row(withdrawWatch, (uid, { watchId }) => watched(uid, watchId, 'withdrawn')),
    row(rateMovie, (uid, { movieId, score }) => rated(uid, movieId, score ?? null)),
    row(withdrawRating, (uid, { movieId }) => rated(uid, movieId, null)),
  ];
  const told = new Map(rows.map(([{ name }, tell]) => [name, tell]));

  return {
    tries: (uid, operation) => {
      const counts = {
        [sessions.createSession.name]: begun.sessions,
        [startPoll.name]: begun.polls,
        [recordOwnWatch.name]: begun.watches,
      };
      const of = counts[operation.name];
      of?.set(uid, (of.get(uid) ?? 0) + 1);
    },
    succeeded: (uid, operation, input, answer) => {
      const tell = told.get(operation.name);
      if (!tell) return;
      size += 1;
      tell(uid, input as never, answer as never);
    },
    size: () => size,
    faults: async (db) => {
      const faults: string[] = [];
      for (const [key, { value, of }] of expected) {
        const [path] = key.split('#') as [string];
        const actual = of((await db.doc(path).get()).data());
        if (!isDeepStrictEqual(actual, value))
          faults.push(`${key}: told ${JSON.stringify(value)}, stored ${JSON.stringify(actual)}`);
      }
      for (const [uid, tried] of begun.sessions) {
        const { size } = await db.collection('sessions').where('hostId', '==', uid).get();
        if (size > tried) faults.push(`${uid}: ${size} evenings, though ${tried} were opened`);
      }
      for (const [uid, tried] of begun.polls) {
        const { size } = await db.collection('polls').where('startedBy', '==', uid).get();
        if (size > tried) faults.push(`${uid}: ${size} polls, though ${tried} were started`);
      }
      for (const [uid, tried] of begun.watches) {
        const all = await db.collection(`users/${uid}/watches`).where('sessionId', '==', null).get();
        if (all.size > tried) faults.push(`${uid}: ${all.size} watches alone, though ${tried} were recorded`);
      }
      return faults;
    },
  };
}

function row<O extends Operation>(
  operation: O,
  tell: (uid: string, input: InputOf<O>, answer: OutputOf<O>) => unknown,
): [Operation, Told] {
  return [operation, tell as Told];
}
