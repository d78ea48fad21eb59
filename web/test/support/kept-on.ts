import type { Page } from 'playwright-core';

/** Those of these texts that are in what the browser keeps for the site. */
export async function keptOn(page: Page, texts: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const answered = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const databases = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await answered(indexedDB.open(name!));
      const stores = [...database.objectStoreNames].map((store) =>
        database.transaction(store).objectStore(store),
      );
      const rows = await Promise.all(
        stores.flatMap((store) => [
          answered(store.getAllKeys()),
          answered(store.getAll() as IDBRequest<unknown[]>),
        ]),
      );
      databases.push([name, rows]);
      database.close();
    }
    const caches = await Promise.all(
      (await self.caches.keys()).map(async (name) => (await self.caches.open(name)).keys()),
    );
    const urls = caches.flat().map(({ url }) => url);
    const storage = [Object.entries(localStorage), Object.entries(sessionStorage)];
    const everything = JSON.stringify([storage, databases, urls]);
    return all.filter((text) => everything.includes(text));
  }, texts);
}
