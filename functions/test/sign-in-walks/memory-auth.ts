/** Firebase Auth in memory, as the Admin SDK and apps see it. */
import type { Auth } from 'firebase-admin/auth';
import type { FirebaseAuth, SignIn } from '#clients/firebase-auth/client.ts';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';

type Linked = { providerId: string; uid: string; email?: string };
type User = {
  uid: string;
  email?: string;
  emailVerified: boolean;
  disabled: boolean;
  password?: string;
  providerData: Linked[];
  customClaims?: object;
  metadata: object;
};
type Wanted = { uid?: string; email?: string; providerId?: string; providerUid?: string };
type Change = {
  providerToLink?: Linked;
  providersToUnlink?: string[];
  email?: string;
  emailVerified?: boolean;
};

/** `pause` is how long each call takes. */
export function memoryAuth(pause: () => Promise<void>) {
  const users = new Map<string, User>();
  let signIns = 0;

  const make = (uid: string, more: Partial<User> = {}): User => {
    const user = { uid, emailVerified: false, disabled: false, providerData: [], metadata: {}, ...more };
    users.set(uid, user);
    return user;
  };
  const find = (identifier: Wanted) =>
    [...users.values()].find(
      ({ uid, email, providerData }) =>
        uid === identifier.uid ||
        (identifier.email !== undefined && email === identifier.email) ||
        providerData.some(
          (each) => each.providerId === identifier.providerId && each.uid === identifier.providerUid,
        ),
    );
  const fault = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const signedIn = (uid: string): SignIn => {
    signIns += 1;
    return { uid, idToken: `token ${signIns}`, refreshToken: `refresh ${signIns}`, expiresIn: 3600 };
  };

  /** As an app sets a first password, or a mailed code another one. */
  const setPassword = (user: User, email: string, password: string) => {
    const others = user.providerData.filter(({ providerId }) => providerId !== 'password');
    const providerData = [...others, { providerId: 'password', uid: email, email }];
    Object.assign(user, { email, password, providerData });
  };

  const admin = {
    getUsers: async (identifiers: Wanted[]) => ({ users: identifiers.flatMap((each) => find(each) ?? []) }),
    getUser: async (uid: string) => users.get(uid) ?? fault('auth/user-not-found'),
    createUser: async ({ uid }: { uid: string }) =>
      users.has(uid) ? fault('auth/uid-already-exists') : make(uid),
    updateUser: async (uid: string, { providerToLink, providersToUnlink = [], ...own }: Change) => {
      const user = users.get(uid) ?? fault('auth/user-not-found');
      const other = own.email === undefined ? undefined : find({ email: own.email });
      if (other && other.uid !== uid) fault('auth/email-already-exists');
      const taken =
        providerToLink && find({ providerId: providerToLink.providerId, providerUid: providerToLink.uid });
      if (taken && taken.uid !== uid) fault('auth/internal-error');
      const others = user.providerData.filter(({ providerId }) => !providersToUnlink.includes(providerId));
      return Object.assign(user, own, {
        providerData: [...others, ...(providerToLink ? [providerToLink] : [])],
      });
    },
    deleteUser: async (uid: string) => void users.delete(uid),
    createCustomToken: async (uid: string) => JSON.stringify({ uid }),
    revokeRefreshTokens: async (uid: string) => void (users.has(uid) || fault('auth/user-not-found')),
    setCustomUserClaims: async (uid: string, customClaims: object) =>
      void Object.assign(users.get(uid) ?? fault('auth/user-not-found'), { customClaims }),
  };
  const apps = {
    signUp: async (email: string, password: string) => {
      if (find({ email })) throw new SignInFault('refused', 'EMAIL_EXISTS');
      const uid = `signed up ${users.size} ${Math.random()}`;
      setPassword(make(uid), email, password);
      return signedIn(uid);
    },
    signIn: async (email: string, password: string) => {
      const user = find({ email });
      if (user?.password !== password) throw new SignInFault('refused', 'INVALID_LOGIN_CREDENTIALS');
      return signedIn(user.uid);
    },
    /** The code is the address: only the mailbox's owner gets it. */
    resetPassword: async (email: string, password: string) => {
      const user = find({ email });
      if (!user) throw new SignInFault('refused', 'INVALID_OOB_CODE');
      setPassword(user, email, password);
      user.emailVerified = true;
      return email;
    },
  };
  return {
    users,
    make,
    setPassword,
    admin: slow(admin, pause) as unknown as Auth,
    apps: slow(apps, pause) as unknown as FirebaseAuth,
  };
}

function slow<Calls extends Record<string, (...args: never[]) => Promise<unknown>>>(
  calls: Calls,
  pause: () => Promise<void>,
): Calls {
  const slowed = Object.entries(calls).map(([name, call]) => [
    name,
    async (...args: never[]) => {
      await pause();
      return call(...args);
    },
  ]);
  return Object.fromEntries(slowed);
}
