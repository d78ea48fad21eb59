import { isDeepStrictEqual } from 'node:util';
import { userDocument } from '@cine/contract/documents/users';
import type { Transaction } from 'firebase-admin/firestore';
import type { Context } from '../../context.ts';
import { readEvent } from '../../platform/firestore/documents.ts';
import { transact } from '../../platform/firestore/transact.ts';
import { loadAccount } from '../account/index.ts';
import { emptyInbox, type Inbox, type Reader, readerOf } from './inbox.ts';
import { readInbox, writeInbox } from './store.ts';

/**
 * A member's inbox with what telling needs of their account, which is read only if the inbox has no copy of it. Null if
 * there is no such member.
 */
export async function readWithReader(
  context: Context,
  tx: Transaction,
  uid: string,
): Promise<(Inbox & { reader: Reader }) | null> {
  const inbox = (await readInbox(context.db, tx, uid)) ?? emptyInbox;
  if (inbox.reader) return { ...inbox, reader: inbox.reader };
  const account = await loadAccount(context, tx, uid);
  return account?.kind === 'member' ? { ...inbox, reader: readerOf(account) } : null;
}

/** Brings an inbox's copy of the account up to date, if a change of the account concerns it. */
export async function followAccount(
  context: Context,
  uid: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  if (before === undefined || after === undefined) return;
  const [former, latter] = [before, after].map((data) => readEvent(userDocument, data));
  if (former && latter && isDeepStrictEqual(readerOf(former), readerOf(latter))) return;
  const { db } = context;
  await transact(db, async (tx) => {
    const inbox = await readInbox(db, tx, uid);
    const account = inbox && (await loadAccount(context, tx, uid));
    if (!account) return;
    const reader = readerOf(account);
    if (!isDeepStrictEqual(reader, inbox.reader)) writeInbox(db, tx, uid, { ...inbox, reader });
  });
}
