import { compareIds, comparePaths, type FieldPath } from '../values/paths.ts';
import { compareValues, equalityKey, type Value } from '../values/values.ts';
import { type Doc, getField } from './document.ts';
import { SortedList } from './sorted-list.ts';

type ArrayIndex = { path: FieldPath; byElement: Map<string, Map<string, Doc>> };

/**
 * The indexes over a collection or a collection group. Each is built when a query first needs it, and kept up to date
 * by later writes.
 */
export class Indexes {
  private readonly all: () => Iterable<Doc>;
  private readonly compareNames: (a: Doc, b: Doc) => number;
  private names: SortedList<Doc> | null = null;
  private readonly fields = new Map<string, { path: FieldPath; list: SortedList<Doc> }>();
  private readonly arrays = new Map<string, ArrayIndex>();

  constructor(all: () => Iterable<Doc>, scope: 'collection' | 'group') {
    this.all = all;
    this.compareNames =
      scope === 'collection' ? (a, b) => compareIds(a.id, b.id) : (a, b) => comparePaths(a.path, b.path);
  }

  /** Every document by name. */
  byName(): SortedList<Doc> {
    this.names ??= new SortedList(this.compareNames, this.all());
    return this.names;
  }

  /** The documents that have a field, by its value and then by name. */
  byField(path: FieldPath): SortedList<Doc> {
    const key = path.join('\0');
    let index = this.fields.get(key);
    if (!index) {
      const compare = (a: Doc, b: Doc) =>
        compareValues(getField(a.fields, path)!, getField(b.fields, path)!) || this.compareNames(a, b);
      const having = [...this.all()].filter((doc) => getField(doc.fields, path) !== undefined);
      index = { path, list: new SortedList(compare, having) };
      this.fields.set(key, index);
    }
    return index.list;
  }

  /** The documents whose array at `path` holds an element, by path. */
  containing(path: FieldPath, element: Value): ReadonlyMap<string, Doc> {
    const key = path.join('\0');
    let index = this.arrays.get(key);
    if (!index) {
      index = { path, byElement: new Map() };
      this.arrays.set(key, index);
      for (const doc of this.all()) addElements(index, doc);
    }
    return index.byElement.get(equalityKey(element)) ?? NOTHING;
  }

  /** Updates every existing index. */
  update(before: Doc | null, after: Doc | null): void {
    if (this.names) change(this.names, before, after);
    for (const { path, list } of this.fields.values()) {
      const old = before && getField(before.fields, path) !== undefined ? before : null;
      const now = after && getField(after.fields, path) !== undefined ? after : null;
      change(list, old, now);
    }
    for (const index of this.arrays.values()) {
      if (before) removeElements(index, before);
      if (after) addElements(index, after);
    }
  }
}

const NOTHING: ReadonlyMap<string, Doc> = new Map();

function change(list: SortedList<Doc>, before: Doc | null, after: Doc | null): void {
  if (before && after) list.replace(before, after);
  else if (before) list.remove(before);
  else if (after) list.add(after);
}

function elementsOf(index: ArrayIndex, doc: Doc): readonly Value[] {
  const value = getField(doc.fields, index.path);
  return Array.isArray(value) ? value : [];
}

function addElements(index: ArrayIndex, doc: Doc): void {
  for (const element of elementsOf(index, doc)) {
    const key = equalityKey(element);
    const docs = index.byElement.get(key);
    if (docs) docs.set(doc.path, doc);
    else index.byElement.set(key, new Map([[doc.path, doc]]));
  }
}

function removeElements(index: ArrayIndex, doc: Doc): void {
  for (const element of elementsOf(index, doc)) {
    const key = equalityKey(element);
    const docs = index.byElement.get(key);
    docs?.delete(doc.path);
    if (docs?.size === 0) index.byElement.delete(key);
  }
}
