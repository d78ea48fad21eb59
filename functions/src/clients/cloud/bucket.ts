/** Cloud Storage's JSON interface, as far as backups use it. */
import * as z from 'zod';
import type { CloudRequest } from './request.ts';

/** A bucket of Cloud Storage: objects by their names, which may have slashes. */
export type Bucket = {
  name: string;
  /** Replaces what has that name. */
  write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Null if there is no such object. */
  read: (name: string) => Promise<Buffer | null>;
  /** The names that begin so, a thousand a page. Throws if there is no such bucket. */
  list: (prefix: string, page?: string) => Promise<{ names: string[]; next: string | null }>;
  /** Deletes what may be gone already. */
  remove: (name: string) => Promise<void>;
};

const pageSchema = z.object({
  items: z.array(z.object({ name: z.string() })).default([]),
  nextPageToken: z.string().optional(),
});

export function openBucket({ ask, send }: CloudRequest, name: string): Bucket {
  const at = `storage.googleapis.com/storage/v1/b/${name}/o`;
  const missing = () => new Error(`There is no bucket ${name}`);
  return {
    name,
    write: async (object, content) => {
      const query = new URLSearchParams({ uploadType: 'media', name: object });
      const body = { type: 'application/octet-stream', bytes: Buffer.from(content) };
      const path = `storage.googleapis.com/upload/storage/v1/b/${name}/o?${query}`;
      if ((await send(path, 'POST', body)) === null) throw missing();
    },
    read: (object) => send(`${at}/${encodeURIComponent(object)}?alt=media`, 'GET'),
    list: async (prefix, page) => {
      const fields = 'items(name),nextPageToken';
      const query = new URLSearchParams({ prefix, fields, ...(page !== undefined && { pageToken: page }) });
      const answer = await ask(`${at}?${query}`);
      if (answer === null) throw missing();
      const { items, nextPageToken } = pageSchema.parse(answer);
      return { names: items.map((item) => item.name), next: nextPageToken ?? null };
    },
    remove: async (object) => void (await send(`${at}/${encodeURIComponent(object)}`, 'DELETE')),
  };
}

/** All names that begin so, page by page. */
export async function* allNames(bucket: Bucket, prefix: string): AsyncGenerator<string> {
  for (let page: string | undefined; ; ) {
    const { names, next } = await bucket.list(prefix, page);
    yield* names;
    if (next === null) return;
    page = next;
  }
}
