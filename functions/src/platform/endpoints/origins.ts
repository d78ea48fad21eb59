import { apiOrigins, siteOrigin } from '#config.ts';

/** Browsers come back over TLS alone, for two years. */
export const strictTransport = 'max-age=63072000; includeSubDomains; preload';

/** The origins in a list with commas, without slashes at their ends. */
export function originsIn(list: string): string[] {
  return list.split(',').map((each) => each.trim().replace(/\/$/, ''));
}

/**
 * Whether pages of this origin may call operations: the dashboard's, at any address that Hosting gives it,
 * and the sites that the operator lists. Under the emulators the dashboard's port has several names.
 */
export function mayCall(origin: string): boolean {
  const project = process.env.GCLOUD_PROJECT;
  const own = [siteOrigin(), `https://${project}.web.app`, `https://${project}.firebaseapp.com`];
  return [...own, ...originsIn(apiOrigins.value()), ...namesHere(siteOrigin())].includes(origin);
}

const machine = ['127.0.0.1', 'localhost', '[::1]'];

/** The addresses under which a local suite's dashboard is reached. */
function namesHere(site: string): string[] {
  const { protocol, hostname, port } = new URL(site);
  if (process.env.FUNCTIONS_EMULATOR !== 'true' || protocol !== 'http:' || !machine.includes(hostname))
    return [];
  return machine.map((name) => `http://${name}:${port}`);
}
