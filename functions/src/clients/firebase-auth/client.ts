/** Firebase Auth's own interface for apps, where passwords and refresh tokens are checked. */
import { minute, second } from '@cine/contract/time';
import { decodeJwt } from 'jose';
import * as z from 'zod';
import { SignInFault } from '#platform/errors/sign-in-fault.ts';

export type FirebaseAuth = ReturnType<typeof createFirebaseAuth>;

/** A user who is signed in. */
export type SignIn = { uid: string; idToken: string; refreshToken: string; expiresIn: number };

const signInSchema = z
  .object({ idToken: z.string(), refreshToken: z.string(), expiresIn: z.coerce.number() })
  .transform((signIn): SignIn => ({ ...signIn, uid: uidIn(signIn.idToken) }));

const refreshSchema = z
  .object({ id_token: z.string(), refresh_token: z.string(), expires_in: z.coerce.number() })
  .transform(({ id_token, refresh_token, expires_in }): SignIn => {
    return { uid: uidIn(id_token), idToken: id_token, refreshToken: refresh_token, expiresIn: expires_in };
  });

const usualTimeoutMs = 10 * second;

/**
 * Calls Firebase Auth with a web API key, or its emulator at a host. Throws a `SignInFault`, which has
 * Auth's code and nothing of what was sent.
 */
export function createFirebaseAuth(
  { apiKey, emulator }: { apiKey: string; emulator: string | undefined },
  // An emulator shares its processors with all others.
  timeoutMs = emulator === undefined ? usualTimeoutMs : minute,
) {
  const root = emulator === undefined ? 'https://' : `http://${emulator}/`;

  return {
    /** Creates a user. Faults: `EMAIL_EXISTS`, `WEAK_PASSWORD`, `PASSWORD_DOES_NOT_MEET_REQUIREMENTS`. */
    signUp: (email: string, password: string) =>
      ask(accounts('signUp'), { email, password, returnSecureToken: true }, signInSchema),
    signIn: (email: string, password: string) =>
      ask(accounts('signInWithPassword'), { email, password, returnSecureToken: true }, signInSchema),
    /** Signs in by a custom token of ours. */
    signInByToken: (token: string) =>
      ask(accounts('signInWithCustomToken'), { token, returnSecureToken: true }, signInSchema),
    refresh: (refreshToken: string) =>
      ask(
        'securetoken.googleapis.com/v1/token',
        { grant_type: 'refresh_token', refresh_token: refreshToken },
        refreshSchema,
      ),
    /** Mails a code for a new password. Fault: `EMAIL_NOT_FOUND`, unless Auth hides who has an account. */
    mailReset: (email: string, locale: string) => mail({ requestType: 'PASSWORD_RESET', email }, locale),
    /** Mails a user who has just signed in a link that verifies their address. */
    mailVerification: ({ idToken }: SignIn, locale: string) =>
      mail({ requestType: 'VERIFY_EMAIL', idToken }, locale),
    /** Sets a password by a mailed code; returns whose. Faults: `INVALID_OOB_CODE`, `EXPIRED_OOB_CODE`. */
    resetPassword: async (oobCode: string, newPassword: string) => {
      const answer = z.object({ email: z.string() });
      return (await ask(accounts('resetPassword'), { oobCode, newPassword }, answer)).email;
    },
  };

  async function mail(request: object, locale: string): Promise<void> {
    await ask(accounts('sendOobCode'), request, z.object({}), { 'X-Firebase-Locale': locale });
  }

  function accounts(method: string): string {
    return `identitytoolkit.googleapis.com/v1/accounts:${method}`;
  }

  async function ask<T extends z.ZodType>(
    path: string,
    request: object,
    answer: T,
    headers: Record<string, string> = {},
  ): Promise<z.output<T>> {
    const response = await fetch(`${root}${path}?key=${encodeURIComponent(apiKey)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(request),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: Error) => {
      throw new SignInFault('unavailable', error.name);
    });
    const body: unknown = await response.json().catch(() => null);
    const parsed = response.ok ? answer.safeParse(body) : null;
    if (parsed?.success) return parsed.data;
    const { data: code = `HTTP_${response.status}` } = codeSchema.safeParse(body);
    // What a wrong key or quota stops isn't the user's fault.
    const isOurs =
      response.status !== 400 || /^(?:API_KEY|PROJECT|QUOTA|HTTP|CONFIGURATION|OPERATION)_/.test(code);
    throw new SignInFault(isOurs ? 'unavailable' : 'refused', code);
  }
}

/** Auth's code, as `WEAK_PASSWORD : Password should be …` begins with it. */
const codeSchema = z
  .object({ error: z.object({ message: z.string() }) })
  .transform(({ error }) => /^[A-Z_]{1,60}/.exec(error.message)?.[0] ?? 'UNKNOWN');

/** Whose ID token it is, which Auth has just issued to us. */
function uidIn(idToken: string): string {
  return z.string().parse(decodeJwt(idToken).sub);
}
