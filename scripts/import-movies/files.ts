import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FileError } from './csv-rows.ts';

export type DataFile = { path: string; name: string; bytes: number };

/** The files of the data set; null for one that is missing. `digest` covers the content of all of them. */
export type DataFiles = {
  metadata: DataFile;
  credits: DataFile | null;
  keywords: DataFile | null;
  links: DataFile | null;
  digest: string;
};

/** Finds the files; only movies_metadata.csv is required. Reads all of them once, for the digest. */
export async function findFiles(folder: string): Promise<DataFiles> {
  const [metadata, credits, keywords, links] = ['movies_metadata', 'credits', 'keywords', 'links'].map(
    (name) => find(join(folder, `${name}.csv`)),
  ) as [DataFile | null, DataFile | null, DataFile | null, DataFile | null];
  if (!metadata) throw new FileError(`There is no movies_metadata.csv in ${folder}.`);
  const hash = createHash('sha256');
  for (const file of [metadata, credits, keywords, links]) {
    hash.update(`${file?.name}:${file?.bytes}\n`);
    if (file)
      for await (const chunk of createReadStream(file.path, { highWaterMark: 1 << 20 })) hash.update(chunk);
  }
  return { metadata, credits, keywords, links, digest: hash.digest('base64url').slice(0, 22) };
}

function find(path: string): DataFile | null {
  return existsSync(path) ? { path, name: basename(path), bytes: statSync(path).size } : null;
}
