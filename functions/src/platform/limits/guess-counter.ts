import {
  type DocumentData,
  type DocumentReference,
  type DocumentSnapshot,
  FieldValue,
  type SetOptions,
} from 'firebase-admin/firestore';
import { readDocument } from '../firestore/documents.ts';
import { callsDocument } from './documents.ts';
import { type Counts, withMore } from './guess-counts.ts';
import type { Turns } from './in-turn.ts';
import { windowMs } from './tally.ts';

/** What an instance knows of a user's or a network's guesses of one operation. */
export type GuessCounter = {
  ref: DocumentReference;
  name: string;
  /** As last read. */
  stored: Counts;
  /** Keys of instants that no longer count and are still stored. */
  over: string[];
  /** Calls that aren't stored yet, and when the first of them was made. */
  unwritten: { calls: number; since: number };
  /** The guesses under way, of all operations. */
  turns: Turns;
};

/** A transaction or a batch. */
type Writer = { set: (ref: DocumentReference, data: DocumentData, options: SetOptions) => unknown };

export function newCounter(ref: DocumentReference, name: string, turns: Turns): GuessCounter {
  return { ref, name, stored: new Map(), over: [], unwritten: { calls: 0, since: 0 }, turns };
}

/** Takes over what is stored: the operation's calls, and the failures of all operations that may be guessed at. */
export function refresh(counter: GuessCounter, snapshot: DocumentSnapshot, time: number): void {
  const { windows = {} } = readDocument(callsDocument, snapshot) ?? {};
  const all = Object.entries(windows).map(([key, counts]) => ({ key, instant: instantOf(key), counts }));
  const isOver = ({ instant }: { instant: number }) => instant <= time - windowMs;
  counter.over = all.filter(isOver).map(({ key }) => key);
  counter.stored = all
    .filter((each) => !isOver(each))
    .reduce<Counts>((sum, { key, instant, counts: { calls, failures } }) => {
      const isOwn = key === keyOf(counter, instant);
      return withMore(sum, instant, isOwn ? calls : 0, failures);
    }, new Map());
}

/** All that this instance knows of, also what isn't stored yet. */
export function known({ stored, unwritten: { calls, since } }: GuessCounter): Counts {
  return withMore(stored, since, calls, 0);
}

/** The calls that aren't stored yet and one more. */
export function withCall({ unwritten: { calls, since } }: GuessCounter, time: number) {
  return calls === 0 || since <= time - windowMs ? { calls: 1, since: time } : { calls: calls + 1, since };
}

/** Adds calls and failures as increments, which contention can't lose, and deletes what is over. */
export function writeMore(
  writer: Writer,
  counter: GuessCounter,
  { calls, since }: GuessCounter['unwritten'],
  time: number,
  failures: number,
): void {
  const windows: Record<string, unknown> = {};
  for (const key of counter.over) windows[key] = FieldValue.delete();
  for (const [instant, more] of withMore(withMore(new Map(), since, calls, 0), time, 0, failures)) {
    windows[keyOf(counter, instant)] = {
      calls: FieldValue.increment(more.calls),
      failures: FieldValue.increment(more.failures),
    };
  }
  writer.set(counter.ref, callsDocument.encodeMerge({ expiresAt: time + windowMs }, { windows }), {
    merge: true,
  });
}

function keyOf({ name }: GuessCounter, instant: number): string {
  return `${name}:${instant}`;
}

function instantOf(key: string): number {
  return Number(key.split(':')[1]);
}
