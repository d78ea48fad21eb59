import type { FirebaseOptions } from 'firebase/app';

const storageKey = 'firebase-options';

/**
 * The project's settings as last served, fetched again for the next start. Throws if they are neither stored
 * nor served.
 */
export async function cachedOptions(
  ask: () => Promise<Pick<Response, 'ok' | 'status' | 'json'>>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): Promise<FirebaseOptions> {
  const served = askAndKeep();
  const json = storage.getItem(storageKey);
  if (json === null) return served;
  served.catch(() => {});
  return JSON.parse(json) as FirebaseOptions;

  async function askAndKeep(): Promise<FirebaseOptions> {
    const answer = await ask();
    if (!answer.ok) throw new Error(`The settings are not served: ${answer.status}`);
    const options = (await answer.json()) as FirebaseOptions;
    storage.setItem(storageKey, JSON.stringify(options));
    return options;
  }
}
