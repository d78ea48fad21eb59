import type { FirebaseOptions } from 'firebase/app';

const kept = 'firebase-options';

/**
 * A project's settings as they were served last, which are asked for again for the next time: a start waits for them
 * once on a device, and needs no network after. Throws where they are neither kept nor served.
 */
export async function cachedOptions(
  ask: () => Promise<Pick<Response, 'ok' | 'status' | 'json'>>,
  storage: Pick<Storage, 'getItem' | 'setItem'>,
): Promise<FirebaseOptions> {
  const served = askAndKeep();
  const known = storage.getItem(kept);
  if (known === null) return served;
  served.catch(() => {});
  return JSON.parse(known) as FirebaseOptions;

  async function askAndKeep(): Promise<FirebaseOptions> {
    const answer = await ask();
    if (!answer.ok) throw new Error(`The settings are not served: ${answer.status}`);
    const options = (await answer.json()) as FirebaseOptions;
    storage.setItem(kept, JSON.stringify(options));
    return options;
  }
}
