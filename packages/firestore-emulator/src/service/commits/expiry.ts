/** TTL policies, and deleting the documents that have expired. */
import type { Database } from '../../engine/database.ts';
import { type Doc, getField } from '../../engine/storage/document.ts';
import { deletion } from '../../engine/storage/writes.ts';
import { type FieldPath, parseFieldPath } from '../../engine/values/paths.ts';
import { Timestamp } from '../../engine/values/values.ts';
import { EmulatorError } from '../../errors.ts';
import type { State } from '../state.ts';
import { commit } from './commits.ts';

/** A field with the expiry time of the documents of a collection group. */
export type TtlPolicy = { collectionGroup: string; fieldPath: string };

/** The policies in a `firestore.indexes.json`; throws if it isn't JSON. */
export function ttlPolicies(indexesJson: string): TtlPolicy[] {
  const { fieldOverrides = [] } = JSON.parse(indexesJson) as {
    fieldOverrides?: (TtlPolicy & { ttl?: boolean })[];
  };
  return fieldOverrides
    .filter((override) => override.ttl === true)
    .map(({ collectionGroup, fieldPath }) => ({ collectionGroup, fieldPath }));
}

/**
 * Deletes the documents that expired before a time (epoch milliseconds), each separately and with events, as
 * production does; returns how many. Documents that are written or locked meanwhile stay.
 */
export async function sweepExpired(state: State, policies: TtlPolicy[], before: number): Promise<number> {
  const deletions: Promise<boolean>[] = [];
  for (const database of state.databases.values()) {
    for (const { collectionGroup, fieldPath } of policies) {
      const path = parseFieldPath(fieldPath);
      for (const doc of [...(database.store.group(collectionGroup)?.documents() ?? [])]) {
        if (expiredBy(doc, path, before)) deletions.push(remove(state, database, doc));
      }
    }
  }
  return (await Promise.all(deletions)).filter(Boolean).length;
}

function expiredBy(doc: Doc, path: FieldPath, before: number): boolean {
  const value = getField(doc.fields, path);
  return value instanceof Timestamp && value.seconds * 1000 + value.nanos / 1e6 <= before;
}

async function remove(state: State, database: Database, { path, updateTime }: Doc): Promise<boolean> {
  try {
    await commit(state, database, [deletion(path, { updateTime })], null, { kind: 'owner' });
    return true;
  } catch (error) {
    if (error instanceof EmulatorError && ['ABORTED', 'FAILED_PRECONDITION'].includes(error.code))
      return false;
    throw error;
  }
}
