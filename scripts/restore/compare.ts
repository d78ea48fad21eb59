import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';
import { streamExport } from '../../packages/firestore-emulator/src/export/read-export.ts';
import { findExport } from '../../packages/firestore-emulator/src/export/seed.ts';

/** The paths of documents that two exports don't have alike, and how many documents the first has. */
export async function compareExports(
  one: string,
  other: string,
): Promise<{ documents: number; differing: string[] }> {
  const digests = new Map<string, string>();
  for await (const { path, digest } of documentsIn(one)) digests.set(path, digest);
  const documents = digests.size;
  const differing: string[] = [];
  for await (const { path, digest } of documentsIn(other)) {
    if (digests.get(path) !== digest) differing.push(path);
    digests.delete(path);
  }
  return { documents, differing: [...differing, ...digests.keys()] };
}

async function* documentsIn(folder: string): AsyncGenerator<{ path: string; digest: string }> {
  for await (const { path, fields } of streamExport(findExport(folder)))
    yield { path, digest: createHash('sha256').update(serialize(fields)).digest('base64') };
}
