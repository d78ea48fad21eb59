/** What Firebase Auth keeps on a device. */
import type { Page } from 'playwright-core';

/** Who is signed in on a device. */
export async function uidOn(page: Page): Promise<string> {
  return changeSignIn(page, 0);
}

/** Has a device's sign-in be older. */
export async function backdateSignIn(page: Page, byMs: number): Promise<void> {
  await changeSignIn(page, byMs);
}

/** Makes the ID token that Firebase Auth keeps on a device tell of an older sign-in; returns whose it is. */
async function changeSignIn(page: Page, olderByMs: number): Promise<string> {
  return page.evaluate(async (olderBy) => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    type Kept = { value: { uid?: string; stsTokenManager: { accessToken: string } } | null };
    const database = await answered(indexedDB.open('firebaseLocalStorageDb'));
    const store = database
      .transaction('firebaseLocalStorage', 'readwrite')
      .objectStore('firebaseLocalStorage');
    const all = (await answered(store.getAll())) as Kept[];
    const entry = all.find(({ value }) => value?.uid)!;
    const { uid, stsTokenManager } = entry.value!;
    if (olderBy > 0) {
      const [head, payload = '', signature] = stsTokenManager.accessToken.split('.');
      const claims = JSON.parse(atob(payload.replaceAll('-', '+').replaceAll('_', '/')));
      const older = { ...claims, auth_time: claims.auth_time - olderBy / 1000 };
      const encoded = btoa(JSON.stringify(older))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replaceAll('=', '');
      stsTokenManager.accessToken = [head, encoded, signature].join('.');
      await answered(store.put(entry));
    }
    database.close();
    return uid!;
  }, olderByMs);
}
