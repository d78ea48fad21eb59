import { databaseHost } from './config.ts';
import type { Seat } from './firebase.ts';

/**
 * Asks Firestore's REST API with a seat's credentials; `body` is told the database's name. Throws unless it
 * is answered.
 */
export async function askDatabase(
  from: Seat,
  method: string,
  body: (database: string) => object,
): Promise<unknown> {
  const auth = await from.auth();
  await auth.authStateReady();
  const database = `projects/${auth.app.options.projectId}/databases/(default)`;
  const response = await fetch(`${databaseHost}/v1/${database}/${method}`, {
    method: 'POST',
    headers: await headersOf(auth),
    body: JSON.stringify(body(database)),
  });
  if (!response.ok) throw new Error(`Firestore's REST API answered ${response.status}`);
  return response.json();
}

async function headersOf({ app, currentUser }: Awaited<ReturnType<Seat['auth']>>): Promise<HeadersInit> {
  const headers = new Headers();
  if (currentUser) headers.set('authorization', `Bearer ${await currentUser.getIdToken()}`);
  // Read here, so that a build without a key leaves App Check out.
  if (import.meta.env.APP_CHECK_SITE_KEY) {
    const { appCheckToken } = await import('./app-check.ts');
    headers.set('x-firebase-appcheck', await appCheckToken(app));
  }
  return headers;
}
