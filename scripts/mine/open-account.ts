/** Signs a user in, for commands that work on their account. */
import { join } from 'node:path';
import { readPorts } from '../start/ports.ts';
import { type Account, accountAt } from './account.ts';
import { askPassword } from './password.ts';
import { signIn } from './sign-in.ts';

/** What the commands that sign a user in tell of it. */
export const signInUsage = `  --email ADDRESS  whose account it is; the password is asked for, or in CINE_PASSWORD
  --url URL        the site, such as https://cine.example (else the suite on this machine; one that was started
                   with --free-ports says what it needs)`;

export const signInOptions = { email: { type: 'string' }, url: { type: 'string' } } as const;

/** Signs a user in at a site, or at the suite on this machine. */
export async function openAccount(
  { email, url }: { email: string; url: string | undefined },
  say: (line: string) => void,
): Promise<{ uid: string; site: string; account: Account }> {
  const ports = readPorts(join(import.meta.dirname, '../..'));
  const site = url ?? `http://127.0.0.1:${ports.hosting}`;
  const { hostname, port } = new URL(site);
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
  const usual = isHere && port === String(ports.hosting) ? `127.0.0.1:${ports.auth}` : null;
  const auth = process.env.FIREBASE_AUTH_EMULATOR_HOST || usual;
  if (auth === null && isHere)
    throw new Error(
      `${site} is on this machine: FIREBASE_AUTH_EMULATOR_HOST must say where it signs in, as npm start tells.`,
    );
  const password = process.env.CINE_PASSWORD ?? (await askPassword(email));
  const { uid, idToken } = await signIn({ site, auth, email, password });
  return { uid, site, account: accountAt(site, idToken, say) };
}

/** Why it failed, for the user of the command. */
export function faultInWords(error: unknown): string {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  if (/ECONNREFUSED/.test(`${message} ${cause}`))
    return 'Nothing answers there. Start the suite (npm start), or name a site with --url; one with --free-ports says how.';
  return message;
}
