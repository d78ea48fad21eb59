import { minute } from '@cine/contract/time';

/** ID tokens are valid for an hour. */
const renewedAfterMs = 50 * minute;

type SignedIn = { localId: string; idToken: string; refreshToken: string };

/**
 * Signs a user in by password over Firebase Auth's REST API: at the emulator at `auth` (host:port), or with
 * the key that a deployed site serves.
 */
export async function signIn({
  site,
  auth,
  email,
  password,
}: {
  site: string;
  auth: string | null;
  email: string;
  password: string;
}): Promise<{ uid: string; idToken: () => Promise<string> }> {
  const key = auth === null ? await loadKey(site) : 'local';
  const at = (host: string, path: string) =>
    `${auth === null ? `https://${host}` : `http://${auth}/${host}`}/v1/${path}?key=${key}`;
  const post = async <Answer>(address: string, input: object): Promise<Answer> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(input) });
    const answer = (await response.json()) as Answer & { error?: { message: string } };
    if (answer.error) throw new Error(inWords(answer.error.message));
    return answer;
  };

  const address = at('identitytoolkit.googleapis.com', 'accounts:signInWithPassword');
  const { localId, ...signedIn } = await post<SignedIn>(address, {
    email,
    password,
    returnSecureToken: true,
  });
  let { idToken, refreshToken } = signedIn;
  let since = Date.now();
  const renewed = async (): Promise<string> => {
    if (Date.now() - since < renewedAfterMs) return idToken;
    const answer = await post<{ id_token: string; refresh_token: string }>(
      at('securetoken.googleapis.com', 'token'),
      { grant_type: 'refresh_token', refresh_token: refreshToken },
    );
    since = Date.now();
    refreshToken = answer.refresh_token;
    idToken = answer.id_token;
    return idToken;
  };
  return { uid: localId, idToken: renewed };
}

/** Hosting serves the project's settings, among them the key of its web app. */
async function loadKey(site: string): Promise<string> {
  const response = await fetch(new URL('/__/firebase/init.json', site));
  const { apiKey } = response.ok ? ((await response.json()) as { apiKey?: string }) : {};
  if (apiKey === undefined) throw new Error(`${site} doesn’t say which project it belongs to.`);
  return encodeURIComponent(apiKey);
}

function inWords(code: string): string {
  if (/^(?:EMAIL_NOT_FOUND|INVALID_PASSWORD|INVALID_LOGIN_CREDENTIALS|MISSING_PASSWORD)/.test(code))
    return 'Nobody signs in with that address and password.';
  if (code.startsWith('TOO_MANY_ATTEMPTS')) return 'Too many attempts to sign in: try again in some minutes.';
  return `Signing in failed: ${code}`;
}
