/** Reads and writes `watchlistIndex/{part}` and the news still to be sent. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import type { DocumentReference, Firestore } from 'firebase-admin/firestore';
import { readDocument, readPacked } from '#platform/firestore/documents.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { indexBlockDocument, indexManifestDocument, newsDocument } from './documents.ts';
import type { Block } from './index-block.ts';
import type { MovieNews } from './news.ts';

export type Manifest = DocumentOf<typeof indexManifestDocument>;

const firstBlock = { id: 0, from: '' };

export const emptyManifest: Manifest = { until: 0, blocks: [firstBlock], day: null, told: true };

function refOf(db: Firestore, part: string): DocumentReference {
  return db.collection('watchlistIndex').doc(part);
}

function blockRef(db: Firestore, id: number): DocumentReference {
  return refOf(db, `block-${id}`);
}

/** The manifest; null before the first run. */
export async function readManifest(reader: Reader): Promise<Manifest | null> {
  return readDocument(indexManifestDocument, await get(reader, refOf(dbOf(reader), 'manifest')));
}

export function writeManifest(tx: Tx, manifest: Manifest): void {
  tx.set(refOf(tx.db, 'manifest'), indexManifestDocument.encode(manifest));
}

/** Notes that everybody was told, and deletes what they were told of. */
export function endNews(tx: Tx): void {
  tx.update(refOf(tx.db, 'manifest'), indexManifestDocument.encodeFields({ told: true }));
  tx.delete(refOf(tx.db, 'news'));
}

export async function readBlock(reader: Reader, id: number): Promise<Block | null> {
  return (
    (await readPacked(indexBlockDocument, await get(reader, blockRef(dbOf(reader), id))))?.content ?? null
  );
}

export type PackedBlock = DocumentOf<typeof indexBlockDocument>;

export async function packBlock(block: Block): Promise<PackedBlock> {
  return { people: block.uids.length, ...(await indexBlockDocument.pack(block)) };
}

export function writeBlock(tx: Tx, id: number, packed: PackedBlock): void {
  tx.set(blockRef(tx.db, id), indexBlockDocument.encode(packed));
}

export async function readNews(reader: Reader): Promise<MovieNews[]> {
  return (await readPacked(newsDocument, await get(reader, refOf(dbOf(reader), 'news'))))?.content ?? [];
}

export async function writeNews(tx: Tx, news: readonly MovieNews[]): Promise<void> {
  tx.set(
    refOf(tx.db, 'news'),
    newsDocument.encode({ movies: news.length, ...(await newsDocument.pack([...news])) }),
  );
}
