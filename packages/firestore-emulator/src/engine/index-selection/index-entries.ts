/** Counts a document's index entries, of which production limits the number. */
import { invalidArgument } from '../../errors.ts';
import { limits } from '../../limits.ts';
import { type Doc, getField } from '../storage/document.ts';
import { type FieldPath, lastSegment, NAME_FIELD, parentPath, parseFieldPath } from '../values/paths.ts';
import type { MapValue, Value } from '../values/values.ts';
import type { Index, Indexes } from './declared-indexes.ts';

const SCOPES = ['COLLECTION', 'COLLECTION_GROUP'] as const;

/** Throws if a document has more index entries than production stores. */
export function checkIndexEntries(doc: Doc, indexes: Indexes): void {
  const collection = lastSegment(parentPath(doc.path));
  const composites = SCOPES.flatMap((scope) => indexes.composites(collection, scope));
  // Most documents are too small: an entry in each index takes a byte at least.
  if (doc.size * (indexes.mostOfField + composites.length) <= limits.indexEntries) return;
  let entries = 0;
  for (const index of composites) entries += entriesIn(index, doc.fields);
  entries += entriesOfMap(doc.fields, [], (path) =>
    SCOPES.flatMap((scope) => indexes.ofField(collection, scope, path)),
  );
  if (entries > limits.indexEntries) {
    throw invalidArgument(
      `too many index entries for entity: ${entries}, of which ${limits.indexEntries} are allowed`,
    );
  }
}

function entriesOfMap(map: MapValue, above: FieldPath, indexesOf: (path: FieldPath) => Index[]): number {
  let entries = 0;
  for (const [name, value] of map) {
    const path = [...above, name];
    if (value instanceof Map) {
      entries += entriesOfMap(value, path, indexesOf);
      continue;
    }
    for (const { fields } of indexesOf(path))
      entries += fields[0]!.mode === 'CONTAINS' ? elementsOf(value) : 1;
  }
  return entries;
}

/** A document is in an index with all of its fields, once for each element of an array that it contains. */
function entriesIn({ fields, vector }: Index, doc: MapValue): number {
  let entries = 1;
  for (const { field, mode } of vector ? [...fields, { field: vector.field, mode: null }] : fields) {
    const path = parseFieldPath(field);
    if (path[0] === NAME_FIELD) continue;
    const value = getField(doc, path);
    if (value === undefined) return 0;
    if (mode === 'CONTAINS') entries *= elementsOf(value);
  }
  return entries;
}

/** An array is found by each element; other values by none. */
function elementsOf(value: Value): number {
  return Array.isArray(value) ? value.length : 0;
}
