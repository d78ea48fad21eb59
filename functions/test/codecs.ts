import { globSync } from 'node:fs';
import type { DocumentCodec } from '@cine/contract/documents/codec';
import { codecsOf, contractCodecs } from '@cine/contract/documents/fixtures.test-support';

/** All codecs of stored documents: the contract's, and those in a `documents.ts` of the functions. */
export async function allCodecs(): Promise<DocumentCodec<unknown>[]> {
  const sources = globSync('features/**/documents.ts', { cwd: new URL('../src', import.meta.url) });
  const files = [
    ...sources,
    ...globSync('platform/*/documents.ts', { cwd: new URL('../src', import.meta.url) }),
  ];
  const modules = files.map((file) => import(`../src/${file}`) as Promise<object>);
  return (await Promise.all([contractCodecs(), codecsOf(modules)])).flat();
}
