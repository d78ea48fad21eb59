/** Somebody who plays through faults as a real client does: they try again, with the same key. */
import { setTimeout as delay } from 'node:timers/promises';
import { browserIdHeader } from '@cine/contract/browser-id';
import { doorOf } from '@cine/contract/doors';
import { type Reason, refusalOf } from '@cine/contract/errors';
import { type InputOf, type Operation, type OutputOf, refusalsOf } from '@cine/contract/operation';
import { second } from '@cine/contract/time';
import { CallError, unsignedToken } from '../client.ts';
import type { Attendee } from '../evenings/evening.ts';
import { sendOnce } from '../send-json.ts';
import type { Ledger } from './ledger.ts';

/** What answers there were, and how often calls were tried again. */
export type Answers = {
  calls: number;
  /** Attempts after the first. */
  again: number;
  /** By reason, or what the network did. */
  counts: Map<string, number>;
  /** Answers that no document names. */
  undocumented: Map<string, number>;
};

export type Person = Attendee & {
  uid: string;
  /** Throws a refusal that no further attempt would change. */
  call: <O extends Operation>(operation: O, input: InputOf<O>) => Promise<OutputOf<O>>;
  /** Signs in anew, on a browser that nobody has seen. */
  signInAnew: () => void;
};

/** Refusals after which clients try again by themselves, or their people do. */
const passing: ReadonlySet<Reason> = new Set<Reason>(['service-unavailable', 'try-again']);

/**
 * What is refused because it is done already: by a call whose answer was lost, or by a transaction that ran
 * again as its commit's answer was.
 */
const done: Readonly<Record<string, readonly Reason[]>> = {
  'sessions-leave': ['session-not-found'],
  'polls-close': ['poll-closed'],
  'sessions-close': ['session-closed'],
};

const maxAttempts = 60;
const longestPauseMs = 2 * second;

export function personAt(
  url: string,
  uid: string,
  isGuest: boolean,
  answers: Answers,
  ledger: Ledger,
): Person {
  let signedIn = signIn();

  function signIn(): Record<string, string> {
    const browserId = `${Math.random().toString(36).slice(2)}${'b'.repeat(22)}`.slice(0, 22);
    return {
      'content-type': 'application/json',
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
      [browserIdHeader]: browserId,
      authorization: `Bearer ${unsignedToken(uid, isGuest)}`,
    };
  }

  /** One attempt's answer, or the reason why there may be one later. */
  async function attempt<O extends Operation>(operation: O, input: InputOf<O>) {
    const body = JSON.stringify({ data: input });
    let sent: Awaited<ReturnType<typeof sendOnce>>;
    try {
      sent = await sendOnce(`${url}/${doorOf(operation)}/${operation.name}`, { headers: signedIn, body });
    } catch (error) {
      return { later: String((error as NodeJS.ErrnoException).code ?? error) };
    }
    // The front end's own answer, where an instance died.
    if (sent.status === 503 && !sent.body.startsWith('{')) return { later: 'HTTP 503' };
    const { result, error } = JSON.parse(sent.body) as Answer;
    if (!error) return { result: operation.output.parse(result) as OutputOf<O> };
    const { reason } = refusalOf({ code: error.status, details: error.details });
    if (reason === 'internal' || !refusalsOf(operation).includes(reason))
      countIn(answers.undocumented, `${operation.name}: ${reason}`);
    if (passing.has(reason)) return { later: reason };
    return { refused: new CallError(error.status, `${operation.name}: ${error.message}`, error.details) };
  }

  return {
    uid,
    isGuest,
    signInAnew: () => {
      signedIn = signIn();
    },
    call: async (operation, input) => {
      ledger.tries(uid, operation, input);
      answers.calls += 1;
      for (let attempts = 1; ; attempts += 1) {
        const answer = await attempt(operation, input);
        if ('result' in answer) {
          ledger.succeeded(uid, operation, input, answer.result!);
          countIn(answers.counts, 'answered');
          return answer.result!;
        }
        if (answer.refused) {
          const { reason } = answer.refused;
          countIn(answers.counts, reason);
          if (!done[operation.name]?.includes(reason as Reason)) throw answer.refused;
          ledger.succeeded(uid, operation, input, {} as never);
          return {} as never;
        }
        countIn(answers.counts, answer.later!);
        if (attempts === maxAttempts)
          throw new NeverAnswered(`${operation.name}: ${answer.later} to the end`);
        answers.again += 1;
        await delay(Math.min(longestPauseMs, 50 * 1.5 ** attempts));
      }
    },
  };
}

/** Somebody gave up, and doesn't know what became of it. */
export class NeverAnswered extends Error {}

type Answer = { result?: unknown; error?: { status: string; message: string; details?: unknown } };

export function countIn(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
