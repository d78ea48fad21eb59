/** Reads and writes a user's imports and what these say. Times are epoch milliseconds. */
import type { DocumentOf } from '@cine/contract/documents/codec';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import type { CollectionReference, DocumentReference, Firestore, Query } from 'firebase-admin/firestore';
import { readDocument, readPacked } from '#platform/firestore/documents.ts';
import { type Page, pageByOwner, readHasOthers } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import { importedPartDocument, importsDocument } from './documents.ts';
import { unpackInTurn } from './in-turn.ts';
import type { Statement } from './statement.ts';

/** A user's imports. Times are epoch milliseconds. */
export type Imports = DocumentOf<typeof importsDocument>;
export type Import = Imports['imports'][number];

export const noImports: Imports = { imports: [], parts: [], lastNumber: 0, lastPart: 0 };

/** The number of movies that imports say something of. */
export function moviesOf({ parts }: Imports): number {
  return parts.reduce((sum, { movies }) => sum + movies, 0);
}

/** A part's statements, packed for `writePart`. */
export type PackedStatements = DocumentOf<typeof importedPartDocument>;

function importsRef(db: Firestore, uid: string): DocumentReference {
  return db.collection('users').doc(uid).collection('imports').doc('all');
}

function partsOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('users').doc(uid).collection('importedParts');
}

export async function readImports(reader: Reader, uid: string): Promise<Imports> {
  return readDocument(importsDocument, await get(reader, importsRef(dbOf(reader), uid))) ?? noImports;
}

export function writeImports(tx: Tx, uid: string, imports: Imports): void {
  tx.set(importsRef(tx.db, uid), importsDocument.encode(imports));
}

export function deleteImports(tx: Tx, uid: string): void {
  tx.delete(importsRef(tx.db, uid));
}

/** What a part holds, of undone imports, too. */
export async function readPart(reader: Reader, uid: string, part: number): Promise<Statement[]> {
  const snapshot = await get(reader, partsOf(dbOf(reader), uid).doc(String(part)));
  return (await readPacked(importedPartDocument, snapshot))?.content ?? [];
}

/** What parts hold, one after the other: all of them unpacked would be too much where notes are long. */
export function readPartsInTurn(
  reader: Reader,
  uid: string,
  parts: readonly number[],
): AsyncGenerator<Statement[]> {
  return unpackInTurn(
    parts,
    (part) => get(reader, partsOf(dbOf(reader), uid).doc(String(part))),
    async (snapshot) => (await readPacked(importedPartDocument, snapshot))?.content ?? [],
  );
}

export async function packStatements(statements: Statement[]): Promise<PackedStatements> {
  const movieIds = statements.map(({ movieId }) => movieId);
  return {
    ...(await importedPartDocument.pack(statements)),
    ownMovies: [...new Set(movieIds.filter(isCustomMovie))],
  };
}

export function writePart(tx: Tx, uid: string, part: number, packed: PackedStatements): void {
  tx.set(partsOf(tx.db, uid).doc(String(part)), importedPartDocument.encode(packed));
}

export function deletePart(tx: Tx, uid: string, part: number): void {
  tx.delete(partsOf(tx.db, uid).doc(String(part)));
}

/** Whether any user's imports say something of a member's own movie. */
export async function hasImported(tx: Tx, movieId: number): Promise<boolean> {
  return isCustomMovie(movieId) && !(await tx.get(everywhere(tx.db, movieId).limit(1))).empty;
}

/** Whether any other user's imports say something of a member's own movie. */
export async function hasOthersImported(tx: Tx, movieId: number, uid: string): Promise<boolean> {
  return isCustomMovie(movieId) && readHasOthers(tx, everywhere(tx.db, movieId), uid);
}

/** A page of those whose imports say something of a member's own movie. */
export function loadImportersOf(
  db: Firestore,
  movieId: number,
  afterPath: string | null,
  limit: number,
): Promise<Page<string>> {
  return pageByOwner(everywhere(db, movieId), afterPath, limit);
}

function everywhere(db: Firestore, movieId: number): Query {
  return db.collectionGroup('importedParts').where('ownMovies', 'array-contains', movieId);
}
