import type { Profile } from '@cine/contract/account';
import type { Firestore } from 'firebase-admin/firestore';
import { loadAccountOf, type StoredAccount } from './store.ts';

/** All that an account says of its owner. */
export type KeptAccount = { account: StoredAccount | null; profile: Profile | null; usernames: string[] };

export async function loadKeptAccount(db: Firestore, uid: string): Promise<KeptAccount> {
  const [account, profile, usernames] = await Promise.all([
    loadAccountOf(db, uid),
    db.collection('profiles').doc(uid).get(),
    db.collection('usernames').where('uid', '==', uid).select().get(),
  ]);
  return {
    account,
    profile: (profile.data() as Profile | undefined) ?? null,
    usernames: usernames.docs.map(({ id }) => id).sort(),
  };
}
