import { databaseHost } from './config.ts';
import type { Seat } from './firebase.ts';
import { signInOf } from './sign-in-of.ts';

/**
 * Asks Firestore's REST API with a seat's credentials; `body` is told the database's name. Throws unless it
 * is answered.
 */
export async function askDatabase(
  seat: Seat,
  method: string,
  body: (database: string) => object,
): Promise<unknown> {
  const { projectId, idToken } = await signInOf(seat);
  const database = `projects/${projectId}/databases/(default)`;
  const response = await fetch(`${databaseHost}/v1/${database}/${method}`, {
    method: 'POST',
    headers: await headersOf(seat, idToken),
    body: JSON.stringify(body(database)),
  });
  if (!response.ok) throw new Error(`Firestore's REST API answered ${response.status}`);
  return response.json();
}

async function headersOf(seat: Seat, idToken: string | undefined): Promise<HeadersInit> {
  const headers = new Headers();
  if (idToken !== undefined) headers.set('authorization', `Bearer ${idToken}`);
  // Read here, so that a build without a key leaves App Check out.
  if (import.meta.env.APP_CHECK_SITE_KEY) {
    const { appCheckToken } = await import('./app-check.ts');
    headers.set('x-firebase-appcheck', await appCheckToken((await seat.auth()).app));
  }
  return headers;
}
