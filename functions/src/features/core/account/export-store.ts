import { profileDocument } from '@cine/contract/documents/profiles';
import type { Profile } from '@cine/contract/operations/core/account';
import type { Firestore } from 'firebase-admin/firestore';
import { readDocument } from '../../../platform/firestore/documents.ts';
import { readStoredAccount, type StoredAccount } from './store.ts';

/** An account's part of an export. */
export type KeptAccount = { account: StoredAccount | null; profile: Profile | null; usernames: string[] };

export async function loadKeptAccount(db: Firestore, uid: string): Promise<KeptAccount> {
  const [account, profile, usernames] = await Promise.all([
    readStoredAccount(db, uid),
    db.collection('profiles').doc(uid).get(),
    db.collection('usernames').where('uid', '==', uid).select().get(),
  ]);
  return {
    account,
    profile: readDocument(profileDocument, profile),
    usernames: usernames.docs.map(({ id }) => id).sort(),
  };
}
