/** The lines of the log: each call's outcome, and what happened in the product. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Reason } from '@cine/contract/errors';
import type { SessionMode } from '@cine/contract/operations/together/sessions';
import type { Usage } from './firestore/usage.ts';
import { log } from './log.ts';

/** The outcome of one call of an operation. `cold`: the first call of an instance. */
export type OperationEvent = {
  operation: string;
  outcome: 'answered' | Reason;
  /** From the call's arrival to its answer, in milliseconds. */
  ms: number;
  cold: boolean;
  /** What it causes at most afterwards, in triggers and tasks. */
  caused: Usage;
} & Usage;

type Counts = Readonly<Record<string, number>>;

/** Something that happened in the product, without users' names or ids, so logs hold no personal data. */
export type BusinessEvent =
  | { event: 'account-created'; guest: boolean }
  | { event: 'guest-merged'; watches: number; challenges: number }
  | { event: 'account-erased'; counts: Counts }
  | { event: 'session-opened'; mode: SessionMode }
  | { event: 'session-joined'; attendees: number }
  | { event: 'session-closed' }
  | { event: 'movie-chosen'; custom: boolean }
  | { event: 'poll-started'; method: string; place: string }
  | { event: 'poll-decided'; method: string; ballots: number; closedBy: string }
  | { event: 'movie-watched'; users: number }
  | { event: 'watch-withdrawn'; users: number }
  | { event: 'challenge-created'; audience: string }
  | { event: 'challenge-drafted'; movies: number }
  | { event: 'challenge-joined' }
  | { event: 'challenge-abandoned' }
  | { event: 'challenge-completed'; xp: number }
  | { event: 'reported'; kind: string; cause: string }
  | { event: 'notice-sent' }
  | { event: 'moderated'; action: string; kind: string }
  | { event: 'tips-sent'; movieId: number; tips: number }
  | { event: 'duel-proposed'; kind: string; bet: number }
  | { event: 'duel-fought'; kind: string; bet: number; turns: number }
  | { event: 'duel-ended'; state: string }
  | { event: 'movie-rated' }
  | { event: 'custom-movie-created' }
  | { event: 'promotion-refused' }
  | { event: 'custom-movie-promoted'; movieId: number; counts: Counts }
  | { event: 'notified'; kind: string }
  | { event: 'notifications-mailed'; counts: Counts }
  | { event: 'notification-mails-ended' }
  | { event: 'broadcast-sent'; told: number; skipped: number; failed: number }
  | { event: 'newsletter-subscribed' }
  | { event: 'newsletter-unsubscribed'; byLink: boolean }
  | { event: 'newsletter-issues-written'; counts: Counts; isCutShort: boolean }
  /** `mail` is a digest of its id. */
  | { event: 'mail-sent'; mail: string }
  | {
      event: 'model-trained';
      version: number;
      published: boolean;
      error: number | null;
      formerError: number | null;
    }
  | { event: 'neighbours-compared'; users: number; counts: Counts };

const uncommitted = new AsyncLocalStorage<BusinessEvent[]>();

/** Emits an event at once, or inside `transact` once the transaction is committed. */
export function emit(event: BusinessEvent): void {
  const buffer = uncommitted.getStore();
  if (buffer) buffer.push(event);
  else log.info(event.event, { ...event, kind: 'business' });
}

/** Keeps the events of `body` in a buffer, for `transact` to emit after the commit. */
export function bufferEvents<T>(buffer: BusinessEvent[], body: () => Promise<T>): Promise<T> {
  return uncommitted.run(buffer, body);
}

/** Logs one line for a call of an operation. */
export function recordOperation(event: OperationEvent): void {
  log.info('operation', { ...event, kind: 'operation' });
}
