import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { signInMethods } from './sign-in-methods.ts';

/** A user as Identity Toolkit returns them; times are in epoch milliseconds. */
export type Identity = {
  localId: string;
  email?: string;
  emailVerified?: boolean;
  displayName?: string;
  createdAt?: string;
  lastLoginAt?: string;
  /** ISO 8601. */
  lastRefreshAt?: string;
  /** Since when its sign-ins are valid, in epoch seconds. */
  validSince?: string;
  providerUserInfo?: { providerId: string; rawId: string; email?: string; displayName?: string }[];
};

/** What the event of a deleted user says of them; its subject names them at least, unless it says nothing. */
export type Told = 'data' | 'subject' | 'nothing';

export type IdentityToolkit = {
  /** Adds details of a user; only added users are listed. */
  add: (identity: Identity) => void;
  has: (uid: string) => boolean;
  /** What a user's ID tokens would say besides. */
  claimsOf: (uid: string) => unknown;
  all: () => Identity[];
  forget: (uid: string) => void;
  /** Deletes a user as the Firebase console does. */
  remove: (uid: string, told?: Told) => void;
  /** Calls back for each deleted user, a moment later. */
  onDeleted: (listener: (uid: string, told: Told) => Promise<void>) => void;
  /** The codes that were mailed so far, the last one last. */
  codes: () => { email: string; requestType: string }[];
  /** Waits until all deletions so far have been reported. */
  settled: () => Promise<void>;
  close: () => Promise<void>;
};

type Federated = { providerId: string; rawId: string };
type Asked = {
  localId?: string | string[];
  email?: string | string[];
  emailVerified?: boolean;
  federatedUserId?: Federated[];
  customAttributes?: string;
  linkProviderUserInfo?: { providerId: string; rawId: string; email?: string };
  deleteProvider?: string[];
  validSince?: string;
};

/**
 * The part of Identity Toolkit that the Admin SDK needs, to find, list and delete users and to set claims of
 * their tokens; and `signInMethods`. Every user exists unless deleted. While it runs, unsigned tokens are
 * accepted.
 */
export async function startIdentityToolkit(): Promise<IdentityToolkit> {
  const identities = new Map<string, Identity>();
  const claims = new Map<string, string>();
  const deleted = new Set<string>();
  const listeners: ((uid: string, told: Told) => Promise<void>)[] = [];
  const notifying = new Set<Promise<unknown>>();

  const claimsOf = (uid: string) => JSON.parse(claims.get(uid) ?? '{}');
  const signIns = signInMethods(identities, claimsOf);

  const server = createServer(async (request, response) => {
    const answer = await answerTo(request);
    response.writeHead('error' in answer ? 400 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });

  async function answerTo(request: IncomingMessage): Promise<object> {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
    const method = /\/accounts:(\w+)$/.exec(pathname)?.[1];
    if (method === 'batchGet') return list(searchParams);
    if (pathname.endsWith('/oobCodes')) return { oobCodes: signIns.codes() };
    const call = JSON.parse(await text(request)) as Asked;
    const { localId } = call;
    const answer = signIns.answerTo(method ?? 'token', call);
    if (answer) return answer;
    if (method === 'lookup') return lookUp([...[localId ?? []].flat(), ...found(call)]);
    if (method === 'update') return update(String(localId), call);
    if (method === 'delete') return remove(String(localId)) ? {} : { error: { message: 'USER_NOT_FOUND' } };
    return { error: { message: 'OPERATION_NOT_ALLOWED' } };
  }

  /** The ids of added users with one of some addresses, or of some providers' subjects. */
  function found({ email = [], federatedUserId = [] }: Asked): string[] {
    const isFound = (user: Identity) =>
      [email].flat().some((each) => each.toLowerCase() === user.email?.toLowerCase()) ||
      federatedUserId.some(({ providerId, rawId }) =>
        user.providerUserInfo?.some((own) => own.providerId === providerId && own.rawId === rawId),
      );
    return [...identities.values()].filter(isFound).map((user) => user.localId);
  }

  function update(
    localId: string,
    { email, emailVerified, customAttributes, linkProviderUserInfo, deleteProvider, validSince }: Asked,
  ): object {
    const others = found(email === undefined ? {} : { email }).filter((uid) => uid !== localId);
    if (others.length > 0) return { error: { message: 'EMAIL_EXISTS' } };
    if (customAttributes !== undefined) claims.set(localId, customAttributes);
    if (validSince !== undefined) signIns.revoke(localId);
    const user = identities.get(localId) ?? { localId, createdAt: String(Date.now()) };
    const own = typeof email === 'string' ? { email, emailVerified: emailVerified === true } : {};
    if (linkProviderUserInfo ?? deleteProvider) {
      const others = (user.providerUserInfo ?? []).filter(
        ({ providerId }) => !deleteProvider?.includes(providerId),
      );
      identities.set(localId, {
        ...user,
        ...own,
        providerUserInfo: [...others, linkProviderUserInfo ?? []].flat(),
      });
    } else if (typeof email === 'string') identities.set(localId, { ...user, ...own });
    return { localId };
  }

  function lookUp(uids: readonly string[]): object {
    const users = uids.filter(has).map((localId) => ({
      validSince: '0',
      ...(identities.get(localId) ?? { localId }),
      customAttributes: claims.get(localId),
    }));
    return users.length > 0 ? { users } : {};
  }

  function list(query: URLSearchParams): object {
    const start = Number(query.get('nextPageToken') ?? 0);
    if (Number.isNaN(start)) return { error: { message: 'INVALID_PAGE_SELECTION' } };
    const end = start + Number(query.get('maxResults'));
    const users = [...identities.values()];
    return { users: users.slice(start, end), ...(end < users.length && { nextPageToken: String(end) }) };
  }

  function has(uid: string): boolean {
    return !deleted.has(uid);
  }

  function remove(uid: string, told: Told = 'data'): boolean {
    if (!has(uid)) return false;
    deleted.add(uid);
    identities.delete(uid);
    const notified = Promise.all(listeners.map((listener) => listener(uid, told))).finally(() =>
      notifying.delete(notified),
    );
    notifying.add(notified);
    return true;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.FIREBASE_AUTH_EMULATOR_HOST = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    add: (identity) => {
      deleted.delete(identity.localId);
      identities.set(identity.localId, identity);
    },
    forget: (uid) => {
      identities.delete(uid);
    },
    has,
    claimsOf,
    all: () => [...identities.values()],
    codes: signIns.codes,
    remove,
    onDeleted: (listener) => {
      listeners.push(listener);
    },
    settled: async () => {
      while (notifying.size > 0) await Promise.all(notifying);
    },
    close: () => {
      delete process.env.FIREBASE_AUTH_EMULATOR_HOST;
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
