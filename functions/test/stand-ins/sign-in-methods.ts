import { randomUUID } from 'node:crypto';
import { hour, second } from '@cine/contract/time';
import type { Identity } from './identity-toolkit.ts';

type Asked = {
  email?: unknown;
  password?: string;
  token?: string;
  refresh_token?: string;
  oobCode?: string;
  newPassword?: string;
  requestType?: string;
  idToken?: string;
};

type Code = { email: string; requestType: string };

/** How apps sign in: by a password, a custom token or a refresh token; and codes for a new password. */
export function signInMethods(identities: Map<string, Identity>, claimsOf: (uid: string) => object) {
  const passwords = new Map<string, string>();
  const refreshTokens = new Map<string, { uid: string; claims: object }>();
  const oobCodes = new Map<string, Code>();

  const byEmail = (email: string) =>
    [...identities.values()].find((each) => each.email?.toLowerCase() === email.toLowerCase());

  function signedIn(uid: string, provider: string, own: object = {}) {
    const { email, emailVerified = false } = identities.get(uid) ?? {};
    const now = Math.floor(Date.now() / second);
    const payload = {
      iss: 'https://securetoken.google.com/demo-cine',
      aud: 'demo-cine',
      ...claimsOf(uid),
      ...own,
      ...(email && { email, email_verified: emailVerified }),
      auth_time: now,
      iat: now,
      exp: now + hour / second,
      user_id: uid,
      sub: uid,
      firebase: { identities: {}, sign_in_provider: provider },
    };
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const refreshToken = randomUUID();
    refreshTokens.set(refreshToken, { uid, claims: own });
    const idToken = `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.`;
    return { idToken, refreshToken, expiresIn: '3600', localId: uid };
  }

  const methods: Record<string, (request: Asked) => object> = {
    signUp({ email, password = '' }) {
      if (typeof email !== 'string') return refused('MISSING_EMAIL');
      if (byEmail(email)) return refused('EMAIL_EXISTS');
      if (password.length < 6) return refused('WEAK_PASSWORD : Password should be at least 6 characters');
      const localId = randomUUID();
      const providerUserInfo = [{ providerId: 'password', rawId: email, email }];
      identities.set(localId, {
        localId,
        email: email.toLowerCase(),
        emailVerified: false,
        providerUserInfo,
      });
      passwords.set(localId, password);
      return signedIn(localId, 'password');
    },
    signInWithPassword({ email, password }) {
      const user = byEmail(String(email));
      if (!user || passwords.get(user.localId) !== password) return refused('INVALID_LOGIN_CREDENTIALS');
      return signedIn(user.localId, 'password');
    },
    signInWithCustomToken({ token = '' }) {
      const { uid, claims } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
      if (!identities.has(uid)) identities.set(uid, { localId: uid });
      return signedIn(uid, 'custom', claims);
    },
    token({ refresh_token = '' }) {
      const session = refreshTokens.get(refresh_token);
      if (!session || !identities.has(session.uid)) return refused('INVALID_REFRESH_TOKEN');
      const { idToken, expiresIn } = signedIn(session.uid, 'password', session.claims);
      return { id_token: idToken, refresh_token, expires_in: expiresIn, user_id: session.uid };
    },
    sendOobCode({ email, idToken, requestType = '' }) {
      const to = idToken === undefined ? String(email) : emailIn(idToken);
      if (!byEmail(to)) return refused('EMAIL_NOT_FOUND');
      oobCodes.set(randomUUID(), { email: to, requestType });
      return { email: to };
    },
    resetPassword({ oobCode = '', newPassword = '' }) {
      const { email } = oobCodes.get(oobCode) ?? {};
      const user = email === undefined ? undefined : byEmail(email);
      if (!user) return refused('INVALID_OOB_CODE');
      oobCodes.delete(oobCode);
      passwords.set(user.localId, newPassword);
      revoke(user.localId);
      return { email, requestType: 'PASSWORD_RESET' };
    },
  };

  function revoke(uid: string): void {
    for (const [token, session] of refreshTokens) if (session.uid === uid) refreshTokens.delete(token);
  }

  return {
    answerTo: (method: string, request: Asked) => methods[method]?.(request) ?? null,
    codes: () => [...oobCodes].map(([oobCode, code]) => ({ oobCode, ...code })),
    revoke,
  };
}

function emailIn(idToken: string): string {
  return JSON.parse(Buffer.from(idToken.split('.')[1]!, 'base64url').toString()).email;
}

function refused(message: string) {
  return { error: { code: 400, message } };
}
