/** How a query is refused that no index meets, with the index that would. */
import { EmulatorError } from '../../errors.ts';
import type { Nearest } from '../query/nearest.ts';
import type { Query } from '../query/query.ts';
import { formatFieldPath, NAME_FIELD, parseFieldPath } from '../values/paths.ts';
import {
  type Indexes,
  type IndexField,
  type Mode,
  type Scope,
  SHORT_MODES,
  withName,
} from './declared-indexes.ts';
import type { MissingIndex } from './query-report.ts';
import type { Requirement } from './requirements.ts';
import { scopeOf } from './select.ts';

/** Which index would meet a requirement that no index meets. */
export function missingIndex(
  indexes: Indexes,
  query: Query,
  requirement: Requirement,
  nearest: Nearest | null,
): MissingIndex {
  const collectionGroup = query.collectionId ?? '';
  const queryScope = scopeOf(query);
  const fields = fieldsFor(requirement, nearest);
  const vector = nearest && {
    fieldPath: formatFieldPath(nearest.path),
    vectorConfig: { dimension: nearest.vector.values.length, flat: {} },
  };
  const only = !vector && fields.length === 1 ? fields[0]! : null;
  if (only) return missingSingleField(indexes, collectionGroup, queryScope, only);
  return {
    message: vector ? 'Missing vector index configuration.' : 'The query requires an index.',
    part: 'indexes',
    entry: { collectionGroup, queryScope, fields: [...fields.map(fieldEntry), ...(vector ? [vector] : [])] },
  };
}

/** Production's refusal, but with the entry that would serve the query instead of a link to the console. */
export function missingIndexError({ message, part, entry }: MissingIndex): EmulatorError {
  return new EmulatorError(
    'FAILED_PRECONDITION',
    `${message} You can declare it in "${part}" of firestore.indexes.json: ${JSON.stringify(entry)}`,
  );
}

/** The fields of an index for a requirement; the name only where its direction isn't the implied one. */
function fieldsFor(
  { equal, contained, orders, unequal }: Requirement,
  nearest: Nearest | null,
): IndexField[] {
  const fixed = [...modes(equal, 'ASCENDING'), ...modes(contained, 'CONTAINS')];
  if (nearest) return [...fixed, ...modes(unequal, 'ASCENDING')];
  // An index for equality alone may go either way, so it goes the way of the name.
  const [first] = orders;
  if (first!.field === NAME_FIELD && first!.mode === 'DESCENDING' && contained.length === 0)
    fixed.push({ ...fixed.pop()!, mode: 'DESCENDING' });
  const all = [...fixed, ...orders];
  const named = all.slice(0, -1);
  return withName(named).at(-1)!.mode === all.at(-1)!.mode ? named : all;
}

function modes(paths: Requirement['equal'], mode: Mode): IndexField[] {
  return paths.map((path) => ({ field: formatFieldPath(path), mode }));
}

function fieldEntry({ field, mode }: IndexField): Record<string, string> {
  return { fieldPath: field, ...modeEntry(mode) };
}

function modeEntry(mode: Mode): Record<string, string> {
  return mode === 'CONTAINS' ? { arrayConfig: 'CONTAINS' } : { order: mode };
}

/** An override replaces what is in force, so its entry lists that as well. */
function missingSingleField(
  indexes: Indexes,
  collectionGroup: string,
  scope: Scope,
  { field, mode }: IndexField,
): MissingIndex {
  const inForce = (['COLLECTION', 'COLLECTION_GROUP'] as const).flatMap((queryScope) =>
    indexes
      .ofField(collectionGroup, queryScope, parseFieldPath(field))
      .map(({ fields }) => ({ ...modeEntry(fields[0]!.mode), queryScope })),
  );
  return {
    message: `The query requires a ${scope}_${SHORT_MODES[mode]} index for collection ${collectionGroup} and field ${field}.`,
    part: 'fieldOverrides',
    entry: {
      collectionGroup,
      fieldPath: field,
      indexes: [...inForce, { ...modeEntry(mode), queryScope: scope }],
    },
  };
}
