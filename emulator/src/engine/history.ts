import { EmulatorError, invalidArgument } from '../errors.ts';
import type { Doc } from './document.ts';
import { runQuery } from './execute.ts';
import { compareBy, compileMatcher, inScope, type Query } from './query.ts';
import type { Change, Store } from './store.ts';

const RETENTION_MICROS = 3600e6;
const MAX_CHANGES = 100_000;

/** What recent commits replaced, so that reads can look at an earlier time. */
export class History {
  private readonly store: Store;
  private commits: { time: number; changes: Change[] }[] = [];
  private size = 0;
  private oldest = 0;

  constructor(store: Store) {
    this.store = store;
  }

  record(time: number, changes: Change[]): void {
    this.commits.push({ time, changes });
    this.size += changes.length;
    if (this.size <= MAX_CHANGES && this.commits[0]!.time > time - RETENTION_MICROS) return;
    // Half goes at once, so that trimming stays rare.
    let kept = 0;
    let first = this.commits.length;
    while (first > 0 && this.commits[first - 1]!.time > time - RETENTION_MICROS && kept < MAX_CHANGES / 2) {
      kept += this.commits[--first]!.changes.length;
    }
    this.oldest = this.commits[first - 1]?.time ?? this.oldest;
    this.commits = this.commits.slice(first);
    this.size = kept;
  }

  /** Throws unless the database can still be read as it was at `time`. */
  check(time: number, now: number): void {
    if (time > now) throw invalidArgument("The requested 'read_time' is in the future.");
    if (time < this.oldest || time < now - RETENTION_MICROS) {
      throw new EmulatorError('FAILED_PRECONDITION', "The requested 'read_time' is too old.");
    }
  }

  get(path: string, time: number): Doc | null {
    const replaced = this.replacedSince(time);
    return replaced.has(path) ? replaced.get(path)! : this.store.get(path);
  }

  query(query: Query, time: number): Doc[] {
    const replaced = this.replacedSince(time);
    if (replaced.size === 0) return runQuery(this.store, query);
    const matches = compileMatcher(query);
    const docs = runQuery(this.store, { ...query, limit: null, offset: 0 }).filter(
      (doc) => !replaced.has(doc.path),
    );
    for (const doc of replaced.values()) if (doc && inScope(query, doc.path) && matches(doc)) docs.push(doc);
    docs.sort(compareBy(query.orders));
    return docs.slice(query.offset, query.limit === null ? undefined : query.offset + query.limit);
  }

  /** By path, the versions at `time` of all documents that were written later. */
  private replacedSince(time: number): Map<string, Doc | null> {
    const replaced = new Map<string, Doc | null>();
    for (let i = this.commits.length - 1; i >= 0 && this.commits[i]!.time > time; i--) {
      for (const change of this.commits[i]!.changes) replaced.set(change.path, change.before);
    }
    return replaced;
  }
}
