import { apiOrigins, siteOrigin } from '#config.ts';

export function originsIn(list: string): string[] {
  return list.split(',').map((each) => each.trim().replace(/\/$/, ''));
}

/**
 * Whether pages of this origin may call operations: the dashboard's, at any address that Hosting gives it,
 * and the sites that the operator lists. Under the emulators also whatever this machine serves.
 */
export function mayCall(origin: string): boolean {
  const project = process.env.GCLOUD_PROJECT;
  const own = [siteOrigin(), `https://${project}.web.app`, `https://${project}.firebaseapp.com`];
  return [...own, ...originsIn(apiOrigins.value())].includes(origin) || isOfThisMachine(origin);
}

function isOfThisMachine(origin: string): boolean {
  if (process.env.FUNCTIONS_EMULATOR !== 'true' || !URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && /^(?:127\.0\.0\.1|\[::1\]|(?:[\w-]+\.)?localhost)$/.test(hostname);
}
