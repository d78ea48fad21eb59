/** The user of this device and their account, for all components. */
import type { UserDocument } from '@cine/contract/documents/users';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { lazyComponent } from '../lazy-component.tsx';
import { type Identity, useIdentity } from './identity.ts';

/** The user of this device: their identity and, once read, their account. */
export type User = {
  identity: Identity;
  /** `looking` while it is read; `missing` until the user has set up; null when signed out. */
  account: UserDocument | 'looking' | 'missing' | null;
};

const Context = createContext<User | null>(null);
// Loads the database and the schemas, which only signed-in users need.
const AccountReader = lazyComponent(() => import('./account-reader.tsx'));

export function UserProvider({ children }: { children: ReactNode }) {
  const identity = useIdentity();
  const uid = identity.state === 'signed-in' ? identity.uid : null;
  const [readAccount, setReadAccount] = useState<{ uid: string; account: User['account'] } | null>(null);
  const account = uid === null ? null : readAccount?.uid === uid ? readAccount.account : 'looking';
  return (
    <Context value={{ identity, account }}>
      {uid && <AccountReader key={uid} uid={uid} onRead={(account) => setReadAccount({ uid, account })} />}
      {children}
    </Context>
  );
}

export function useUser(): User {
  const user = useContext(Context);
  if (!user) throw new Error('useUser must be used within a UserProvider');
  return user;
}

/** The account, if it was read and there is one; otherwise null. */
export function knownAccount(account: User['account']): UserDocument | null {
  return typeof account === 'string' ? null : account;
}

/** The account of a user who has set up; for pages that only such users see. */
export function useAccount(): UserDocument & { uid: string } {
  const { identity, account } = useUser();
  const ownAccount = knownAccount(account);
  if (identity.state !== 'signed-in' || ownAccount === null)
    throw new Error('useAccount needs a user who is signed in and has an account');
  return { ...ownAccount, uid: identity.uid };
}
