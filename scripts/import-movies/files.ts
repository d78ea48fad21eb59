import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EncodingFinder } from '@cine/import-reader/encoding';
import { FileError, type TextFile } from './csv-rows.ts';

export type DataFile = TextFile & { name: string; bytes: number };

/** The files of the data set; null for one that is missing. `digest` covers the content of all of them. */
export type DataFiles = {
  metadata: DataFile;
  credits: DataFile | null;
  keywords: DataFile | null;
  links: DataFile | null;
  digest: string;
};

/** What shows by itself, whatever the others are said to be in. */
const selfEvident = ['utf-8', 'utf-16le', 'utf-16be'];

/**
 * Finds the files; only movies_metadata.csv is required. Reads all of them once, for the digest and their
 * encodings; `named` is that of files that are neither UTF-8 nor UTF-16. Throws `FileError` for one whose
 * encoding can't be told or is another.
 */
export async function findFiles(folder: string, named?: string): Promise<DataFiles> {
  const hash = createHash('sha256');
  const find = async (stem: string): Promise<DataFile | null> => {
    const path = join(folder, `${stem}.csv`);
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
    const own = finder.found();
    const encoding = named && !selfEvident.includes(own ?? '') ? named : own;
    const name = basename(path);
    if (encoding === null)
      throw new FileError(
        `${name} isn't UTF-8, UTF-16, windows-1251 or windows-1252, or has several of them. Save it as “CSV UTF-8”, or say what it is with --encoding.`,
      );
    if (encoding !== 'utf-8') await assertReadable(path, encoding);
    // What was begun in one encoding isn't continued in another.
    if (encoding === named) hash.update(`${named}\n`);
    return { path, name, bytes, encoding };
  };
  const metadata = await find('movies_metadata');
  if (!metadata) throw new FileError(`There is no movies_metadata.csv in ${folder}.`);
  const credits = await find('credits');
  const keywords = await find('keywords');
  const links = await find('links');
  return { metadata, credits, keywords, links, digest: hash.digest('base64url').slice(0, 22) };
}

/** Throws `FileError` if a file has bytes that mean nothing in an encoding, such as half a UTF-16 pair. */
async function assertReadable(path: string, encoding: string): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }))
      decoder.decode(chunk, { stream: true });
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new FileError(`${basename(path)} has bytes that are no text in ${encoding}.`);
  }
}
