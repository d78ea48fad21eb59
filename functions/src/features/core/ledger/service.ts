/** Lists a player's ledger page by page: all entries, or purchases alone. */
import type { ParsedInputOf } from '@cine/contract/operation';
import * as operations from '@cine/contract/operations/core/players';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';
import { toInstant } from '#platform/time/instant.ts';
import { assertNotDeleted } from '../access/index.ts';
import type { LedgerEntry } from './ledger.ts';
import { loadNewestEntries } from './store.ts';

/** The last entry of a page: when it was, and its id. */
const cursorSchema = z.tuple([z.int().min(0).max(8e12), z.string().regex(/^(?!\.)[\w:-]{1,120}$/)]);

type AskedPage = ParsedInputOf<typeof operations.listLedger>;
type Page = { entries: LedgerEntry[]; nextCursor: string | null };

export const listLedger = serve(operations.listLedger, async (context, { uid }, page) => {
  const { entries, nextCursor } = await pageOf(context, uid, page, 'all');
  return {
    entries: entries.map(({ id: _id, ...entry }) => ({ ...entry, at: toInstant(entry.at) })),
    nextCursor,
  };
});

export async function listSpendings(context: Context, uid: string, page: AskedPage): Promise<Page> {
  return pageOf(context, uid, page, 'spendings');
}

async function pageOf(
  { db, now }: Context,
  uid: string,
  { pageSize, cursor }: AskedPage,
  which: 'all' | 'spendings',
): Promise<Page> {
  const [at, id] = cursor === undefined ? [] : decodeCursor(cursorSchema, cursor);
  const after = at === undefined || id === undefined ? null : { at, id };
  const [{ entries, hasMore }] = await Promise.all([
    loadNewestEntries(db, uid, which, after, pageSize),
    assertNotDeleted(db, uid, now()),
  ]);
  const last = entries.at(-1);
  return { entries, nextCursor: last && hasMore ? encodeCursor([last.at, last.id]) : null };
}
