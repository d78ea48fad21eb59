import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
  type Transaction,
} from 'firebase-admin/firestore';
import { inParts, type Packed, packBytes, unpackBytes } from '../../platform/firestore/packed.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { withAt } from '../../platform/with-at.ts';
import { fromBytes, toBytes } from './index-bytes.ts';
import type { SearchIndex } from './search-index.ts';

/** What there is to load of one format: each segment's version, which is that of the shard of movies it is of, and its documents. */
export type SearchManifest = {
  versions: number[];
  parts: number[];
  /** Whether there was once a segment of every shard: until then nobody is answered from it. */
  isWhole: boolean;
  /** Since when a job of another format takes it for one that is not kept up any longer (epoch milliseconds); null while it is. */
  supersededAt: number | null;
};

const nothing: SearchManifest = { versions: [], parts: [], isWhole: false, supersededAt: null };

/** A segment's bytes, or as many of them as one document holds. `size` is that of all of them before they were packed. */
type Part = Packed & { version: number; parts: number; size: number };

/** A document ends at 1 MiB. */
const partBytes = 900_000;

/** So long another format's documents are kept: instances of the former release go on with them, and a release taken back does. */
const keptMs = 24 * 3_600_000;

/** Those of all formats. */
function manifestsIn(db: Firestore): Query {
  return db.collection('catalogue').orderBy(FieldPath.documentId()).startAt('search').endAt('search-\uf8ff');
}

/** Each format has documents of its own, so that instances of two releases find what they can read, side by side. */
function manifestRef(db: Firestore, format: number): DocumentReference {
  return db.collection('catalogue').doc(`search-${format}`);
}

/** The format may be none: that is so in the oldest index there is, and in the ids of its documents. */
function partRef(db: Firestore, format: number | null, segment: number, part: number): DocumentReference {
  const id = [format, segment, part].filter((number) => number !== null).join('-');
  return db.collection('searchSegments').doc(id);
}

/** Null where nothing was ever written in this format. */
export async function loadSearchManifest(db: Firestore, format: number): Promise<SearchManifest | null> {
  return toManifest(await manifestRef(db, format).get());
}

/**
 * One segment as its documents have it, which may be newer than the manifest that led to them; null where one of them is
 * replaced meanwhile, to be looked for again. Costs 1 read for each document.
 */
export async function loadSegment(
  db: Firestore,
  format: number,
  segment: number,
  parts: number,
): Promise<SearchIndex | null> {
  if (parts === 0) return null;
  const refs = Array.from({ length: parts }, (_, part) => partRef(db, format, segment, part));
  const found = (await db.getAll(...refs)).map((part) => part.data() as Part | undefined);
  const [first] = found;
  if (first?.parts !== parts || found.some((part) => part?.version !== first.version)) return null;
  const bytes = Buffer.concat(found.map((part) => part!.bytes));
  return fromBytes(await unpackBytes({ format: first.format, bytes }, first.size));
}

/** Replaces a segment, unless it has that version already or a later one. */
export async function saveSegment(
  db: Firestore,
  format: number,
  segment: number,
  version: number,
  index: SearchIndex,
): Promise<void> {
  const whole = toBytes(index);
  const packed = await packBytes(whole);
  const cut = inParts(packed.bytes, partBytes);
  const parts = cut.length;
  await transact(db, async (tx) => {
    const manifest = toManifest(await tx.get(manifestRef(db, format))) ?? nothing;
    if ((manifest.versions[segment] ?? 0) >= version) return;
    for (const [part, some] of cut.entries()) {
      tx.set(partRef(db, format, segment, part), {
        version,
        parts,
        format: packed.format,
        size: whole.length,
        bytes: some,
      } satisfies Part);
    }
    for (let part = parts; part < (manifest.parts[segment] ?? 0); part++)
      tx.delete(partRef(db, format, segment, part));
    tx.set(manifestRef(db, format), {
      versions: withAt(manifest.versions, segment, version, 0),
      parts: withAt(manifest.parts, segment, parts, 0),
      isWhole: manifest.isWhole,
      supersededAt: null,
    } satisfies SearchManifest);
  });
}

/**
 * Says that there is a segment of every shard by now, and that this format is kept up; that others are not, from the first
 * time that one is found on, and deletes what is of one a day later. Where no segment was written yet it leaves all as it is.
 * Costs 1 read for each format, and writes only where that changes something.
 *
 * @param now epoch milliseconds
 */
export async function publishSegments(db: Firestore, format: number, now: number): Promise<void> {
  await transact(db, async (tx) => {
    const { docs } = await tx.get(manifestsIn(db));
    const current = docs.find(({ id }) => id === manifestRef(db, format).id);
    if (!current) return;
    const { isWhole, supersededAt } = toManifest(current)!;
    if (!isWhole || supersededAt !== null) tx.update(current.ref, { isWhole: true, supersededAt: null });
    for (const other of docs) {
      if (other === current) continue;
      const { supersededAt: since } = toManifest(other)!;
      if (since === null) tx.update(other.ref, { supersededAt: now });
      else if (now >= since + keptMs) deleteFormat(db, tx, other);
    }
  });
}

function deleteFormat(db: Firestore, tx: Transaction, manifest: DocumentSnapshot): void {
  const [, format] = manifest.id.split('-');
  for (const [segment, parts] of toManifest(manifest)!.parts.entries())
    for (let part = 0; part < parts; part++)
      tx.delete(partRef(db, format === undefined ? null : Number(format), segment, part));
  tx.delete(manifest.ref);
}

function toManifest(snapshot: DocumentSnapshot): SearchManifest | null {
  return snapshot.exists ? { ...nothing, ...(snapshot.data() as Partial<SearchManifest>) } : null;
}
