import { zipSync } from 'fflate';
import type { WrittenFile } from './write-files.ts';

/** The only file, whose name says what it tells, or a ZIP of several. */
export function packFiles(files: readonly WrittenFile[], zipName: string): WrittenFile {
  const [first] = files;
  if (first && files.length === 1)
    return { name: first.name.slice(first.name.lastIndexOf('/') + 1), bytes: first.bytes };
  return { name: zipName, bytes: zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]))) };
}
