/** The indexes that `firestore.indexes.json` declares. */
import { type FieldPath, formatFieldPath, NAME_FIELD, parseFieldPath } from '../values/paths.ts';

export type Scope = 'COLLECTION' | 'COLLECTION_GROUP';
export type Direction = 'ASCENDING' | 'DESCENDING';
export type Mode = Direction | 'CONTAINS';
/** A field of an index, by its formatted path. */
export type IndexField = { field: string; mode: Mode };

/** An index over the documents of one collection or collection group. */
export type Index = {
  collection: string;
  scope: Scope;
  /** In the index's order; the last one is the name, except in a vector index. */
  fields: IndexField[];
  vector: { field: string; dimension: number } | null;
  /** Whether `firestore.indexes.json` lists it, as an index or in a field override. */
  declared: boolean;
};

/** The indexes of a database: declared ones and those that Firestore maintains by itself. */
export type Indexes = {
  composites(collection: string, scope: Scope): Index[];
  /** The single-field indexes that are in force for a field. */
  ofField(collection: string, scope: Scope, field: FieldPath): Index[];
  /** The most single-field indexes that any field has. */
  mostOfField: number;
  declared: Index[];
};

/** What `firestore.indexes.json` holds, as far as it decides which queries are served. */
type IndexesFile = {
  indexes?: { collectionGroup: string; queryScope?: string; fields: FieldEntry[] }[];
  fieldOverrides?: { collectionGroup: string; fieldPath: string; indexes?: OverrideEntry[] }[];
};
type FieldEntry = {
  fieldPath: string;
  order?: string;
  arrayConfig?: string;
  vectorConfig?: { dimension: number };
};
type OverrideEntry = { queryScope?: string; order?: string; arrayConfig?: string };

const AUTOMATIC: readonly Mode[] = ['ASCENDING', 'DESCENDING', 'CONTAINS'];
/** Overrides of all fields: of one collection, and of the database. */
const ALL_FIELDS = '*';
const ALL_COLLECTIONS = '__default__';

/** The name of an index for people, such as `films COLLECTION (year ASC, __name__ ASC)`. */
export function indexName({ collection, scope, fields, vector }: Index): string {
  const parts = fields.map(({ field, mode }) => `${field} ${SHORT_MODES[mode]}`);
  if (vector) parts.push(`${vector.field} VECTOR<${vector.dimension}>`);
  return `${collection} ${scope} (${parts.join(', ')})`;
}

export const SHORT_MODES: Record<Mode, string> = {
  ASCENDING: 'ASC',
  DESCENDING: 'DESC',
  CONTAINS: 'CONTAINS',
};

/** Parses the text of a `firestore.indexes.json`. Throws if it isn't JSON or names no valid field. */
export function parseIndexes(json: string): Indexes {
  const { indexes = [], fieldOverrides = [] } = JSON.parse(json) as IndexesFile;
  const composites = indexes.map(({ collectionGroup, queryScope, fields }) =>
    composite(collectionGroup, scopeOf(queryScope), fields),
  );
  const overrides = new Map<string, Index[]>();
  for (const { collectionGroup, fieldPath, indexes: entries } of fieldOverrides) {
    if (!entries) continue;
    const field = fieldPath === ALL_FIELDS ? ALL_FIELDS : formatFieldPath(parseFieldPath(fieldPath));
    const singles = entries.map((entry) =>
      singleField(collectionGroup, scopeOf(entry.queryScope), { field, mode: modeOf(entry) }, true),
    );
    overrides.set(`${collectionGroup}/${field}`, singles);
  }
  // Node 20 has no Map.groupBy.
  const ofCollection = new Map<string, Index[]>();
  for (const index of composites) {
    const indexes = ofCollection.get(index.collection);
    if (indexes) indexes.push(index);
    else ofCollection.set(index.collection, [index]);
  }
  return {
    composites: (collection, scope) =>
      (ofCollection.get(collection) ?? []).filter((index) => index.scope === scope),
    ofField: (collection, scope, field) =>
      fieldIndexes(overrides, collection, field).filter((index) => index.scope === scope),
    mostOfField: Math.max(AUTOMATIC.length, ...[...overrides.values()].map(({ length }) => length)),
    declared: [...composites, ...[...overrides.values()].flat()].filter(
      ({ fields }) => fields[0]?.field !== ALL_FIELDS,
    ),
  };
}

/** The indexes of a field by its own override, the nearest one above it, or else the automatic ones. */
function fieldIndexes(overrides: Map<string, Index[]>, collection: string, path: FieldPath): Index[] {
  const field = formatFieldPath(path);
  const own = overrides.get(`${collection}/${field}`);
  if (own) return own;
  const above = path.map(
    (_, depth) => `${collection}/${formatFieldPath(path.slice(0, path.length - depth))}`,
  );
  const general = [`${collection}/${ALL_FIELDS}`, `${ALL_COLLECTIONS}/${ALL_FIELDS}`];
  for (const key of [...above, ...general]) {
    const inherited = overrides.get(key);
    if (!inherited) continue;
    return inherited.map(({ scope, fields }) =>
      singleField(collection, scope, { field, mode: fields[0]!.mode }, false),
    );
  }
  return AUTOMATIC.map((mode) => singleField(collection, 'COLLECTION', { field, mode }, false));
}

function composite(collection: string, scope: Scope, entries: FieldEntry[]): Index {
  const vector = entries.find(({ vectorConfig }) => vectorConfig);
  const fields = entries
    .filter((entry) => entry !== vector)
    .map((entry) => ({ field: formatFieldPath(parseFieldPath(entry.fieldPath)), mode: modeOf(entry) }));
  if (!vector) return { collection, scope, fields: withName(fields), vector: null, declared: true };
  const { fieldPath, vectorConfig } = vector;
  return {
    collection,
    scope,
    fields: fields.filter(({ field }) => field !== NAME_FIELD),
    vector: { field: formatFieldPath(parseFieldPath(fieldPath)), dimension: Number(vectorConfig!.dimension) },
    declared: true,
  };
}

function singleField(collection: string, scope: Scope, field: IndexField, declared: boolean): Index {
  return { collection, scope, fields: withName([field]), vector: null, declared };
}

/** Where an index doesn't list the name, it comes last, in the direction of the field before it. */
export function withName(fields: IndexField[]): IndexField[] {
  if (fields.some(({ field }) => field === NAME_FIELD)) return fields;
  return [...fields, { field: NAME_FIELD, mode: impliedNameMode(fields) }];
}

function impliedNameMode(fields: IndexField[]): Direction {
  return fields.at(-1)?.mode === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING';
}

function scopeOf(queryScope: string | undefined): Scope {
  return queryScope === 'COLLECTION_GROUP' ? 'COLLECTION_GROUP' : 'COLLECTION';
}

function modeOf({ order, arrayConfig }: OverrideEntry): Mode {
  if (arrayConfig) return 'CONTAINS';
  return order === 'DESCENDING' ? 'DESCENDING' : 'ASCENDING';
}
