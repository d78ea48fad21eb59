import type { Context } from '../../../context.ts';
import { idFromKey } from '../../../platform/firestore/id-from-key.ts';
import { transact } from '../../../platform/firestore/transact.ts';
import { afterReading } from './inbox.ts';
import * as store from './store.ts';

/** Marks the notification of a request or an invitation as read once its reader has answered it. */
export async function markAnswered({ db }: Context, uid: string, event: string): Promise<void> {
  await transact(db, async (tx) => {
    const inbox = await store.readInbox(tx, uid);
    if (!inbox) return;
    const read = afterReading(inbox, idFromKey(uid, event));
    if (read !== inbox) store.writeInbox(tx, uid, read);
  });
}
