/** The part of Firestore that signing in needs, in memory and without a server: transactions run in turn. */
import { FieldValue, type Firestore } from 'firebase-admin/firestore';

type Data = Record<string, unknown>;
type Ref = {
  path: string;
  id: string;
  get(): Promise<unknown>;
  set(data: Data): Promise<void>;
  delete(): Promise<void>;
};
type Query = {
  found(): [string, Data][];
  where: Where;
  limit: (most: number) => Query;
  get(): Promise<unknown>;
};
type Where = (field: string, operator: '==', value: unknown) => Query;

export type MemoryFirestore = Firestore & {
  /** All documents of a collection. */
  all: (collection: string) => Data[];
};

/** `pause` is how long each read takes. */
export function memoryFirestore(pause: () => Promise<void>): MemoryFirestore {
  const documents = new Map<string, Data>();
  let turn: Promise<unknown> = Promise.resolve();

  const valueAt = (data: Data, field: string) =>
    field.split('.').reduce<unknown>((within, name) => (within as Data | null)?.[name], data);

  const snapshot = (ref: Ref) => {
    const data = documents.get(ref.path);
    return {
      ref,
      id: ref.id,
      exists: data !== undefined,
      data: () => data,
      get: (field: string) => data?.[field],
    };
  };

  function refAt(path: string): Ref {
    const ref: Ref = {
      path,
      id: path.slice(path.lastIndexOf('/') + 1),
      get: async () => {
        await pause();
        return snapshot(ref);
      },
      set: async (data) => void documents.set(path, data),
      delete: async () => void documents.delete(path),
    };
    return Object.assign(ref, { collection: (name: string) => collectionAt(`${path}/${name}`) });
  }

  function queryOf(collection: string, fits: (data: Data) => boolean, most = Infinity): Query {
    const query: Query = {
      found: () => {
        const within = [...documents].filter(([path]) => path.slice(0, path.lastIndexOf('/')) === collection);
        return within.filter(([, data]) => fits(data)).slice(0, most);
      },
      where: (field, _, value) =>
        queryOf(collection, (data) => fits(data) && valueAt(data, field) === value, most),
      limit: (limit) => queryOf(collection, fits, limit),
      get: async () => {
        await pause();
        const docs = query.found().map(([path]) => snapshot(refAt(path)));
        return { docs, size: docs.length, empty: docs.length === 0 };
      },
    };
    return Object.assign(query, { firestore: { batch }, select: () => query });
  }

  function collectionAt(path: string) {
    return Object.assign(
      queryOf(path, () => true),
      { doc: (id: string) => refAt(`${path}/${id}`) },
    );
  }

  function write({ path }: Ref, data: Data, merges: boolean): void {
    const merged = merges ? { ...documents.get(path), ...data } : data;
    const entries = Object.entries(merged).filter(([, value]) => !(value instanceof FieldValue));
    documents.set(path, Object.fromEntries(entries));
  }

  const batch = () => ({
    delete: (ref: Ref) => documents.delete(ref.path),
    commit: async () => {},
  });

  async function runTransaction<T>(body: (tx: object) => Promise<T>): Promise<T> {
    const writes: (() => void)[] = [];
    class Tx {
      get = (source: Ref | Query) => source.get();
      getAll = (...refs: Ref[]) => Promise.all(refs.map((ref) => ref.get()));
      set(ref: Ref, data: Data, { merge = false } = {}) {
        writes.push(() => write(ref, data, merge));
      }
      update(ref: Ref, data: Data) {
        writes.push(() => write(ref, data, true));
      }
      delete(ref: Ref) {
        writes.push(() => documents.delete(ref.path));
      }
    }
    const run = async () => {
      const result = await body(Object.create(new Tx(), {}));
      for (const each of writes) each();
      return result;
    };
    const mine = turn.then(run, run);
    turn = mine.catch(() => undefined);
    return mine;
  }

  const db = {
    collection: collectionAt,
    doc: refAt,
    getAll: (...refs: Ref[]) => Promise.all(refs.map((ref) => ref.get())),
    runTransaction,
    batch,
    all: (collection: string) =>
      queryOf(collection, () => true)
        .found()
        .map(([, data]) => data),
  };
  return db as unknown as MemoryFirestore;
}
