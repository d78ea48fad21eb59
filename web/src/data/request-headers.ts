import type { Seat } from './firebase.ts';

/** The headers by which a request without an SDK has a seat's credentials. */
export async function headersOf(seat: Seat, idToken: string | undefined): Promise<Headers> {
  const headers = new Headers();
  if (idToken !== undefined) headers.set('authorization', `Bearer ${idToken}`);
  // Read here, so that a build without a key leaves App Check out.
  if (import.meta.env.APP_CHECK_SITE_KEY) {
    const { appCheckToken } = await import('./app-check.ts');
    headers.set('x-firebase-appcheck', await appCheckToken((await seat.auth()).app));
  }
  return headers;
}
