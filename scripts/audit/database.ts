import {
  FieldPath,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  type Transaction,
} from 'firebase-admin/firestore';
import type { Source, UserDocuments } from './audit.ts';
import type { Need } from './checks/causes.ts';
import { entryPathsOf, type StoredDuel } from './duels/between.ts';
import type { Fault } from './fault.ts';
import { placeOf, type Stored, userCollections } from './stored-user.ts';

const pageSize = 300;
const lookedUpAtOnce = 300;
const duelsAtOnce = 50;

/** A database, in pages: it is read in as much memory as the fullest user needs. */
export function databaseSource(db: Firestore): Source {
  return {
    users: () => byUser(userCollections.map((collection) => walk(db, collection))),
    standings: () => documentsOf(walk(db, 'standings/{}')),
    guilds: () => allIn(db.collection('guilds')),
    duels: () => duelsIn(db),
    documents: async (paths) => {
      const all = await db.getAll(...paths.map((path) => db.doc(path)));
      return all.flatMap((each) => (each.exists ? [storedOf(each as QueryDocumentSnapshot)] : []));
    },
    unmet: (needs) => unmet(db, needs),
    again: (uid) => db.runTransaction((tx) => readUser(db, tx, uid), { readOnly: true }),
  };
}

type Place = { uid: string; document: Stored };

/** The documents of a collection, or of all that have its name, by their paths, and so by user. */
async function* walk(db: Firestore, collection: (typeof userCollections)[number]): AsyncGenerator<Place> {
  const [top, below] = collection.split('/{}/') as [string, string?];
  const all: Query = below === undefined ? db.collection(top.replace('/{}', '')) : db.collectionGroup(below);
  for await (const document of allIn(all)) {
    const place = placeOf(document.path);
    if (place?.of === collection) yield { uid: place.uid, document };
  }
}

async function* allIn(all: Query): AsyncGenerator<Stored> {
  const page = all.orderBy(FieldPath.documentId()).limit(pageSize);
  for (let from = page; ; ) {
    const { docs } = await from.get();
    for (const document of docs) yield storedOf(document);
    if (docs.length < pageSize) return;
    from = page.startAfter(docs.at(-1)!);
  }
}

async function* documentsOf(walked: AsyncIterable<Place>): AsyncGenerator<Stored> {
  for await (const { document } of walked) yield document;
}

/** Merges walks that are each ordered by user. */
async function* byUser(walks: readonly AsyncGenerator<Place>[]): AsyncGenerator<UserDocuments> {
  const heads = await Promise.all(walks.map((each) => each.next()));
  for (;;) {
    const uids = heads.flatMap((head) => (head.done ? [] : [head.value.uid]));
    if (uids.length === 0) return;
    const uid = uids.reduce((least, each) =>
      Buffer.compare(Buffer.from(each), Buffer.from(least)) < 0 ? each : least,
    );
    const documents: Stored[] = [];
    for (const [index, each] of walks.entries()) {
      for (let head = heads[index]!; !head.done && head.value.uid === uid; head = heads[index]!) {
        documents.push(head.value.document);
        heads[index] = await each.next();
      }
    }
    yield { uid, documents };
  }
}

export async function readUser(db: Firestore, tx: Transaction, uid: string): Promise<Stored[]> {
  const lists = await Promise.all(
    userCollections.map(async (collection) => {
      const path = collection.replace('{}', uid);
      const isDocument = path.split('/').length === 2;
      return isDocument ? [await tx.get(db.doc(path))] : (await tx.get(db.collection(path))).docs;
    }),
  );
  return lists
    .flat()
    .flatMap((document) => (document.exists ? [storedOf(document as QueryDocumentSnapshot)] : []));
}

/** Duels in pages, each read at one moment with what they changed. */
async function* duelsIn(db: Firestore): AsyncGenerator<StoredDuel> {
  const inOrder = db.collection('duels').orderBy(FieldPath.documentId()).limit(duelsAtOnce);
  for (let from: Query = inOrder; ; ) {
    const { duels, last } = await db.runTransaction((tx) => readDuels(db, tx, from), { readOnly: true });
    yield* duels;
    if (duels.length < duelsAtOnce) return;
    from = inOrder.startAfter(last);
  }
}

async function readDuels(db: Firestore, tx: Transaction, page: Query) {
  const { docs } = await tx.get(page);
  const paths = docs.map((document) => entryPathsOf(storedOf(document)));
  const all = paths.flat().map((path) => db.doc(path));
  const entries = all.length === 0 ? [] : await tx.getAll(...all);
  const existing = new Map(
    entries.flatMap((each) =>
      each.exists ? [[each.ref.path, storedOf(each as QueryDocumentSnapshot)] as const] : [],
    ),
  );
  const duels = docs.map((document, at) => ({
    duel: storedOf(document),
    entries: paths[at]!.flatMap((path) => existing.get(path) ?? []),
  }));
  return { duels, last: docs.at(-1) };
}

async function* unmet(db: Firestore, needs: AsyncIterable<Need>): AsyncGenerator<Fault> {
  let waiting: Need[] = [];
  for await (const need of needs) {
    waiting.push(need);
    if (waiting.length < lookedUpAtOnce) continue;
    yield* await unmetOf(db, waiting);
    waiting = [];
  }
  yield* await unmetOf(db, waiting);
}

async function unmetOf(db: Firestore, needs: readonly Need[]): Promise<Fault[]> {
  const paths = [...new Set(needs.flatMap(({ anyOf }) => anyOf))];
  if (paths.length === 0) return [];
  const all = await db.getAll(...paths.map((path) => db.doc(path)), { fieldMask: ['v'] });
  const existing = new Set(all.filter(({ exists }) => exists).map(({ ref }) => ref.path));
  return needs.filter(({ anyOf }) => !anyOf.some((path) => existing.has(path))).map(({ fault }) => fault);
}

function storedOf(document: QueryDocumentSnapshot): Stored {
  return { path: document.ref.path, data: document.data() };
}
