/** Resumes a listener: its token, and what it missed. */
import type { Database } from '../../engine/database.ts';
import type { Doc } from '../../engine/storage/document.ts';
import { decodeMicros } from '../../engine/values/decode.ts';
import { type BloomFilter, filterFor } from '../../engine/watch/bloom-filter.ts';
import type { Message } from '../../interfaces.ts';
import type { ParsedTarget } from './target.ts';

/** What a client needs before a target that it adds is current. */
export type Catchup = {
  /** Whether it must drop the documents it has. */
  reset: boolean;
  changed: Doc[];
  removed: { path: string; deleted: boolean }[];
  /** For the client to check its documents after the changes; null if it needn't. */
  filter: ExistenceFilter | null;
};

/** The number of a target's documents and, for clients that ask for it, a filter over their names. */
type ExistenceFilter = { count: number; unchangedNames?: BloomFilter };

/** Identifies a snapshot of one database, while this process keeps the database. */
export function resumeToken(database: Database, time: number): Buffer {
  return Buffer.from(`${database.epoch} ${time}`);
}

/**
 * The changes of a target since a client's snapshot: exact ones if the history reaches back that far,
 * documents written since with a filter for those that left, or otherwise everything again.
 */
export function catchUp(database: Database, target: ParsedTarget, docs: Doc[], message: Message): Catchup {
  const missing = target.missing(docs).map((path) => ({ path, deleted: true }));
  if (!message.resumeToken?.length && !message.readTime) {
    return { reset: false, changed: docs, removed: missing, filter: null };
  }
  const expected = Number(message.expectedCount?.value ?? message.expectedCount ?? Number.NaN);
  const since = resumeTime(database, message);
  if (since !== null && database.history.covers(since)) {
    return changesSince(database, target, docs, since, expected);
  }
  if (since !== null && target.independent) {
    const changed = docs.filter((doc) => doc.updateTime > since);
    return { reset: false, changed, removed: missing, filter: existenceFilter(database, docs, expected) };
  }
  return { reset: true, changed: docs, removed: missing, filter: null };
}

function changesSince(
  database: Database,
  target: ParsedTarget,
  docs: Doc[],
  since: number,
  expected: number,
): Catchup {
  const earlier = new Map(target.at(since).map((doc) => [doc.path, doc]));
  const now = new Set(docs.map((doc) => doc.path));
  const isWrong = !Number.isNaN(expected) && expected !== earlier.size;
  return {
    reset: false,
    changed: docs.filter((doc) => earlier.get(doc.path) !== doc),
    removed: [...earlier.keys()]
      .filter((path) => !now.has(path))
      .map((path) => ({ path, deleted: database.store.get(path) === null })),
    // A client that had other documents then would have other documents now.
    filter: isWrong ? existenceFilter(database, docs, expected) : null,
  };
}

/** @param expected how many documents the client has; only a client with documents can use names */
function existenceFilter(database: Database, docs: Doc[], expected: number): ExistenceFilter {
  if (!(expected > 0)) return { count: docs.length };
  const names = docs.map((doc) => `${database.name}/documents/${doc.path}`);
  return { count: docs.length, unchangedNames: filterFor(expected, names) };
}

/** The time to resume from; null if the token isn't from this database in this process. */
function resumeTime(database: Database, message: Message): number | null {
  const time = message.resumeToken?.length
    ? tokenTime(database, Buffer.from(message.resumeToken, 'base64').toString())
    : decodeMicros(message.readTime);
  return time !== null && time >= database.startedAt && time <= database.clock.now() ? time : null;
}

function tokenTime(database: Database, token: string): number | null {
  const [epoch, time] = token.split(' ');
  return epoch === database.epoch && Number.isFinite(Number(time)) ? Number(time) : null;
}
