import type { DocumentReference, Firestore, Transaction } from 'firebase-admin/firestore';
import { inParts, type Packed, packBytes, unpackBytes } from '../../platform/packed.ts';
import { transact } from '../../platform/transact.ts';
import { withAt } from '../../platform/with-at.ts';
import { fromBytes, toBytes } from './index-bytes.ts';
import { indexFormat, type SearchIndex } from './search-index.ts';

/** What there is to load: each segment's version, which is that of the shard of movies it is of, and its documents. */
export type SearchManifest = { versions: number[]; parts: number[] };

/** A segment's bytes, or as many of them as one document holds. `size` is that of all of them before they were packed. */
type Part = Packed & { version: number; parts: number; size: number };

/** A document ends at 1 MiB. */
const partBytes = 900_000;

function manifestRef(db: Firestore): DocumentReference {
  return db.collection('catalogue').doc('search');
}

function partRef(db: Firestore, segment: number, part: number): DocumentReference {
  return db.collection('searchSegments').doc(`${segment}-${part}`);
}

export async function loadSearchManifest(db: Firestore): Promise<SearchManifest> {
  return toManifest((await manifestRef(db).get()).data());
}

/**
 * One segment as its documents have it, which may be newer than the manifest that led to them; null where one of them is
 * replaced meanwhile, to be looked for again. Costs 1 read for each document.
 */
export async function loadSegment(
  db: Firestore,
  segment: number,
  parts: number,
): Promise<SearchIndex | null> {
  if (parts === 0) return null;
  const refs = Array.from({ length: parts }, (_, part) => partRef(db, segment, part));
  const found = (await db.getAll(...refs)).map((part) => part.data() as Part | undefined);
  const [first] = found;
  if (first?.parts !== parts || found.some((part) => part?.version !== first.version)) return null;
  const bytes = Buffer.concat(found.map((part) => part!.bytes));
  return fromBytes(await unpackBytes({ format: first.format, bytes }, first.size));
}

/** Replaces a segment, unless it has that version already or a later one. */
export async function saveSegment(
  db: Firestore,
  segment: number,
  version: number,
  index: SearchIndex,
): Promise<void> {
  const whole = toBytes(index);
  const { format, bytes } = await packBytes(whole);
  const cut = inParts(bytes, partBytes);
  const parts = cut.length;
  await transact(db, async (tx) => {
    const manifest = toManifest((await tx.get(manifestRef(db))).data());
    if ((manifest.versions[segment] ?? 0) >= version) return;
    for (const [part, own] of cut.entries()) {
      tx.set(partRef(db, segment, part), {
        version,
        parts,
        format,
        size: whole.length,
        bytes: own,
      } satisfies Part);
    }
    deleteParts(db, tx, segment, parts, manifest.parts[segment] ?? 0);
    tx.set(manifestRef(db), {
      format: indexFormat,
      versions: withAt(manifest.versions, segment, version, 0),
      parts: withAt(manifest.parts, segment, parts, 0),
    });
  });
}

function deleteParts(db: Firestore, tx: Transaction, segment: number, from: number, to: number): void {
  for (let part = from; part < to; part++) tx.delete(partRef(db, segment, part));
}

function toManifest(data: FirebaseFirestore.DocumentData | undefined): SearchManifest {
  const isOurs = data?.format === indexFormat;
  return { versions: isOurs ? data.versions : [], parts: isOurs ? data.parts : [] };
}
