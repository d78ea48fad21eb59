import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { FileError, type TextFile } from './csv-rows.ts';
import { EncodingFinder } from './file-encoding.ts';

export type DataFile = TextFile & { name: string; bytes: number };

/** The files of the data set; null for one that is missing. `digest` covers the content of all of them. */
export type DataFiles = {
  metadata: DataFile;
  credits: DataFile | null;
  keywords: DataFile | null;
  links: DataFile | null;
  digest: string;
};

/**
 * Finds the files; only movies_metadata.csv is required. Reads all of them once, for the digest and their encodings.
 * Throws `FileError` for one whose encoding can't be told.
 */
export async function findFiles(folder: string): Promise<DataFiles> {
  const hash = createHash('sha256');
  const find = async (name: string): Promise<DataFile | null> => {
    const path = join(folder, `${name}.csv`);
    if (!existsSync(path)) {
      hash.update('undefined:undefined\n');
      return null;
    }
    const bytes = statSync(path).size;
    hash.update(`${basename(path)}:${bytes}\n`);
    const finder = new EncodingFinder();
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      hash.update(chunk);
      finder.add(chunk);
    }
    const encoding = finder.found();
    if (encoding !== null) return { path, name: basename(path), bytes, encoding };
    throw new FileError(
      `${basename(path)} isn't UTF-8, UTF-16, windows-1251 or windows-1252, or has several of them. Save it as “CSV UTF-8”.`,
    );
  };
  const metadata = await find('movies_metadata');
  if (!metadata) throw new FileError(`There is no movies_metadata.csv in ${folder}.`);
  const [credits, keywords, links] = [await find('credits'), await find('keywords'), await find('links')];
  return { metadata, credits, keywords, links, digest: hash.digest('base64url').slice(0, 22) };
}
