/** Reads and writes the segments of our own search index. */
import { day } from '@cine/contract/time';
import { encodeIndex, type SearchIndex } from '@cine/movie-search';
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  type Firestore,
  type Query,
} from 'firebase-admin/firestore';
import { readDocument, readDocuments, readParts } from '#platform/firestore/documents.ts';
import { inParts, packBytes } from '#platform/firestore/packed.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { replacedAt } from '#platform/replace-at.ts';
import { searchManifestDocument, searchSegmentDocument } from './documents.ts';

/** Each segment's version, its movie shard's version, and its number of documents. */
export type SearchManifest = {
  versions: number[];
  parts: number[];
  /** Whether every shard has had a segment; until then, the index answers no searches. */
  isWhole: boolean;
  /** When another format's job found it outdated (epoch milliseconds); null while it is kept up to date. */
  supersededAt: number | null;
};

const nothing: SearchManifest = { versions: [], parts: [], isWhole: false, supersededAt: null };

/** A document holds at most 1 MiB. */
const partBytes = 900_000;

/** How long another format's documents are kept: for instances of the former release, and for a rollback. */
const keptMs = day;

function manifestsIn(db: Firestore): Query {
  return db.collection('catalogue').orderBy(FieldPath.documentId()).startAt('search').endAt('search-\uf8ff');
}

/** Each format has its own documents, so that instances of two releases work side by side. */
function manifestRef(db: Firestore, format: number): DocumentReference {
  return db.collection('catalogue').doc(`search-${format}`);
}

/** The oldest index has no format, so its documents' ids have none. */
function partRef(db: Firestore, format: number | null, segment: number, part: number): DocumentReference {
  const id = [format, segment, part].filter((number) => number !== null).join('-');
  return db.collection('searchSegments').doc(id);
}

/** Null if nothing was ever written in this format. */
export async function loadSearchManifest(db: Firestore, format: number): Promise<SearchManifest | null> {
  return toManifest(await manifestRef(db, format).get());
}

/** A segment, possibly newer than in the manifest; null while its documents are being replaced. */
export async function loadSegment(
  db: Firestore,
  format: number,
  segment: number,
  parts: number,
): Promise<SearchIndex | null> {
  if (parts === 0) return null;
  const refs = Array.from({ length: parts }, (_, part) => partRef(db, format, segment, part));
  const documents = readDocuments(searchSegmentDocument, await db.getAll(...refs));
  const first = documents[0]?.value;
  if (first?.parts !== parts || documents.length < parts) return null;
  if (documents.some(({ value }) => value.version !== first.version)) return null;
  return readParts(searchSegmentDocument, documents, first.size);
}

/** Replaces a segment, unless that version or a later one is stored already. */
export async function saveSegment(
  db: Firestore,
  format: number,
  segment: number,
  version: number,
  index: SearchIndex,
): Promise<void> {
  const encoded = encodeIndex(index);
  const packed = await packBytes(encoded);
  const cut = inParts(packed.bytes, partBytes);
  const parts = cut.length;
  await transact(db, async (tx) => {
    const manifest = toManifest(await tx.get(manifestRef(db, format))) ?? nothing;
    if ((manifest.versions[segment] ?? 0) >= version) return;
    for (const [part, partBytes] of cut.entries()) {
      const document = { version, parts, format: packed.format, size: encoded.length, bytes: partBytes };
      tx.set(partRef(db, format, segment, part), searchSegmentDocument.encode(document));
    }
    for (let part = parts; part < (manifest.parts[segment] ?? 0); part++)
      tx.delete(partRef(db, format, segment, part));
    const changed = {
      versions: replacedAt(manifest.versions, segment, version, 0),
      parts: replacedAt(manifest.parts, segment, parts, 0),
      isWhole: manifest.isWhole,
      supersededAt: null,
    };
    tx.set(manifestRef(db, format), searchManifestDocument.encode(changed));
  });
}

/** Marks this format as complete and others as outdated; deletes those that have been so for a day. */
export async function publishSegments(db: Firestore, format: number, now: number): Promise<void> {
  await transact(db, async (tx) => {
    const { docs } = await tx.get(manifestsIn(db));
    const current = docs.find(({ id }) => id === manifestRef(db, format).id);
    if (!current) return;
    const { isWhole, supersededAt } = toManifest(current)!;
    if (!isWhole || supersededAt !== null)
      tx.update(current.ref, searchManifestDocument.encodeFields({ isWhole: true, supersededAt: null }));
    for (const other of docs) {
      if (other === current) continue;
      const { supersededAt: since } = toManifest(other)!;
      if (since === null) tx.update(other.ref, searchManifestDocument.encodeFields({ supersededAt: now }));
      else if (now >= since + keptMs) deleteFormat(tx, other);
    }
  });
}

function deleteFormat(tx: Tx, manifest: DocumentSnapshot): void {
  const [, format] = manifest.id.split('-');
  for (const [segment, parts] of toManifest(manifest)!.parts.entries())
    for (let part = 0; part < parts; part++)
      tx.delete(partRef(tx.db, format === undefined ? null : Number(format), segment, part));
  tx.delete(manifest.ref);
}

function toManifest(snapshot: DocumentSnapshot): SearchManifest | null {
  return readDocument(searchManifestDocument, snapshot);
}
