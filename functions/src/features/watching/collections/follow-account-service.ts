import { isDeepStrictEqual } from 'node:util';
import { type UserDocument, userDocument } from '@cine/contract/documents/users';
import type { Context } from '../../../context.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { touchCollection } from './store.ts';

/** Marks a watchlist as changed if its owner changed region or services, or became a member. */
export async function followAccount(
  context: Context,
  uid: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  if (before === undefined || after === undefined) return;
  const [former, latter] = [before, after].map((data) => homeOf(userDocument.decode(data)));
  if (isDeepStrictEqual(former, latter)) return;
  await transact(context.db, (tx) => touchCollection(context.db, tx, uid, 'watchlist', context.now()));
}

function homeOf({ kind, region, providers }: UserDocument): object {
  return { kind, region, providers };
}
