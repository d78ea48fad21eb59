/** Reads and writes `players/{uid}/ledger/{entryId}`. */
import { ledgerEntryDocument } from '@cine/contract/documents/ledger';
import { type Pay, spendings } from '@cine/contract/game/pay/rewards';
import {
  AggregateField,
  type CollectionReference,
  FieldPath,
  type Firestore,
  type Query,
  Timestamp,
} from 'firebase-admin/firestore';
import { readDocuments, withIds } from '#platform/firestore/documents.ts';
import { pageById, readablePage } from '#platform/firestore/paging.ts';
import { dbOf, get, type Reader } from '#platform/firestore/reader.ts';
import type { Tx } from '#platform/firestore/transact.ts';
import type { LedgerEntry } from './ledger.ts';

/** `players/{uid}/ledger/{entryId}`. */
function ledgerOf(db: Firestore, uid: string): CollectionReference {
  return db.collection('players').doc(uid).collection('ledger');
}

/** Appends an entry; an existing one fails the transaction instead of being overwritten. */
export function appendEntry(tx: Tx, uid: string, entry: LedgerEntry): void {
  const { id, ...rest } = entry;
  tx.create(ledgerOf(tx.db, uid).doc(id), ledgerEntryDocument.encode(rest));
}

/** The latest entry of a source; null if it never paid. */
export async function readLastEntry(
  reader: Reader,
  uid: string,
  source: string,
): Promise<LedgerEntry | null> {
  const ofSource = ledgerOf(dbOf(reader), uid).where('source', '==', source);
  const [last = null] = toEntries(await get(reader, ofSource.orderBy('sequence', 'desc').limit(1)));
  return last;
}

/** What all sources whose names begin alike have paid: sums, each a read for a thousand entries. */
export async function loadPaidInAll(db: Firestore, uid: string, beginning: string): Promise<Pay> {
  const alike = ledgerOf(db, uid).where('source', '>=', beginning).where('source', '<', `${beginning}\uf8ff`);
  const sums = { xp: AggregateField.sum('xp'), coins: AggregateField.sum('coins') };
  return (await alike.aggregate(sums).get()).data();
}

export async function readHasEntry(tx: Tx, uid: string, id: string): Promise<boolean> {
  return (await tx.get(ledgerOf(tx.db, uid).doc(id))).exists;
}

/** Which entries: those of some local dates or since an instant, or a page by id. */
type AskedEntries =
  | { from: string; to: string; limit?: number | undefined }
  | { since: number }
  | { afterId: string | null; limit: number };

export async function loadEntries(
  db: Firestore,
  uid: string,
  which: AskedEntries | null = null,
): Promise<LedgerEntry[]> {
  const all = ledgerOf(db, uid);
  if (which === null) return toEntries(await all.get());
  if ('afterId' in which) return toEntries(await pageById(all, which.afterId, which.limit));
  if ('since' in which)
    return toEntries(await all.where('at', '>=', Timestamp.fromMillis(which.since)).get());
  const { from, to, limit } = which;
  const ofDates = all.where('date', '>=', from).where('date', '<=', to);
  return toEntries(await (limit === undefined ? ofDates : ofDates.limit(limit)).get());
}

/** A page of a player's entries, or of those that spent coins, the newest first. */
export async function loadNewestEntries(
  db: Firestore,
  uid: string,
  which: 'all' | 'spendings',
  after: Pick<LedgerEntry, 'at' | 'id'> | null,
  limit: number,
): Promise<{ entries: LedgerEntry[]; hasMore: boolean }> {
  const all = ledgerOf(db, uid);
  const entries: Query = which === 'all' ? all : all.where('reward', 'in', spendings);
  const inOrder = entries.orderBy('at', 'desc').orderBy(FieldPath.documentId(), 'desc');
  const from = after && [Timestamp.fromMillis(after.at), after.id];
  const { items, hasMore } = await readablePage(ledgerEntryDocument, inOrder, from, limit);
  return { entries: withIds(items), hasMore };
}

// Recounts and exports must see every entry, so one that can't be read fails them.
function toEntries(entries: Parameters<typeof readDocuments>[1]): LedgerEntry[] {
  return withIds(readDocuments(ledgerEntryDocument, entries));
}
