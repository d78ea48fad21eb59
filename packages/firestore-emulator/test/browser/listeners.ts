/** The listeners of a page in the tests, and what they have seen. */
import {
  collection,
  type DocumentSnapshot,
  doc,
  type Firestore,
  onSnapshot,
  type Query,
  type QuerySnapshot,
} from 'firebase/firestore';

export type Documents = Record<string, Record<string, unknown>>;

type Seen = { docs: Documents; isSynced: boolean } | { error: string };

export class Listeners {
  private readonly seen = new Map<string, Seen>();
  private readonly stops = new Map<string, () => void>();
  private readonly waiting = new Set<() => void>();

  listen(name: string, query: Query): void {
    const next = (snapshot: QuerySnapshot): void => this.tell(name, snapshot.docs, snapshot.metadata);
    this.stops.set(name, onSnapshot(query, { includeMetadataChanges: true }, next, this.failure(name)));
  }

  listenTo(db: Firestore, path: string): void {
    if (path.split('/').length % 2 === 1) {
      this.listen(path, collection(db, path));
      return;
    }
    const next = (snapshot: DocumentSnapshot): void => {
      this.tell(path, snapshot.exists() ? [snapshot] : [], snapshot.metadata);
    };
    this.stops.set(
      path,
      onSnapshot(doc(db, path), { includeMetadataChanges: true }, next, this.failure(path)),
    );
  }

  stopAll(): void {
    for (const stop of this.stops.values()) stop();
    this.stops.clear();
    this.seen.clear();
  }

  /** Resolves once the server confirms the listener has these documents, or refuses it with this code. */
  until(name: string, expected: Documents | string, timeoutMs: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const give = (): void => {
        const last = JSON.stringify(this.seen.get(name) ?? 'nothing').slice(0, 500);
        reject(new Error(`${name}: expected ${JSON.stringify(expected).slice(0, 500)}, saw ${last}`));
      };
      const timer = setTimeout(give, timeoutMs);
      const check = (): void => {
        if (!isExpected(this.seen.get(name), expected)) return;
        clearTimeout(timer);
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
      check();
    });
  }

  private tell(
    name: string,
    docs: DocumentSnapshot[],
    { fromCache, hasPendingWrites }: QuerySnapshot['metadata'],
  ): void {
    const entries = docs.map((snapshot) => [snapshot.id, snapshot.data()] as const);
    this.set(name, {
      docs: Object.fromEntries(entries) as Documents,
      isSynced: !fromCache && !hasPendingWrites,
    });
  }

  private failure(name: string): (error: { code: string }) => void {
    return ({ code }) => this.set(name, { error: code });
  }

  private set(name: string, seen: Seen): void {
    this.seen.set(name, seen);
    for (const check of this.waiting) check();
  }
}

function isExpected(seen: Seen | undefined, expected: Documents | string): boolean {
  if (!seen) return false;
  if ('error' in seen) return seen.error === expected;
  return seen.isSynced && canonical(seen.docs) === canonical(expected);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
