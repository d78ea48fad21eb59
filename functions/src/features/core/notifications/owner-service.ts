import { isDeepStrictEqual } from 'node:util';
import type { Zones } from '@cine/contract/zones/zone-history';
import type { Context } from '#context.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readAccount, zonesOf } from '../account/index.ts';
import { emptyInbox, type Inbox, type InboxOwner, inboxOwnerOf } from './inbox.ts';
import { readInbox, writeInbox } from './store.ts';
import { planWarningChoice, warningChoiceIn } from './warning-service.ts';

/** A member's inbox with a copy of what notifications need of the account; null if there is no member. */
export async function readWithOwner(tx: Tx, uid: string): Promise<(Inbox & { reader: InboxOwner }) | null> {
  const inbox = (await readInbox(tx, uid)) ?? emptyInbox;
  if (inbox.reader) return { ...inbox, reader: inbox.reader };
  const account = await readAccount(tx, uid);
  return account?.kind === 'member' ? { ...inbox, reader: inboxOwnerOf(account) } : null;
}

/** Copies of the account what telling needs into the inbox, and what streak warnings need into the player. */
export async function copyIntoInboxAndPlayer(context: Context, uid: string): Promise<void> {
  const { db } = context;
  await transact(db, async (tx) => {
    const [inbox, account] = await Promise.all([readInbox(tx, uid), readAccount(tx, uid)]);
    if (!account) return;
    const reader = inboxOwnerOf(account);
    const warning = await planWarningChoice(tx, uid, {
      ...warningChoiceIn(inbox ?? emptyInbox, account.notifications),
      zones: lastZones(account),
    });
    if (inbox && !isDeepStrictEqual(reader, inbox.reader)) writeInbox(tx, uid, { ...inbox, reader });
    warning.write();
  });
}

/** The zone of a user's days that counts last, and the one before. */
function lastZones(account: Parameters<typeof zonesOf>[0]): Zones {
  const [first, ...later] = zonesOf(account);
  const last = later.at(-1);
  return last ? [later.at(-2) ?? first, last] : [first];
}
