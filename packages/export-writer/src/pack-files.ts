import { zipSync } from 'fflate';
import type { WrittenFile } from './write-files.ts';

/** The only file, whose name says what it tells, or a ZIP of several, with what is to be read of them. */
export function packFiles(
  files: readonly WrittenFile[],
  zipName: string,
  readme: string | null = null,
): WrittenFile {
  const [first] = files;
  if (first && files.length === 1)
    return { name: first.name.slice(first.name.lastIndexOf('/') + 1), bytes: first.bytes };
  const entries = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  const readmeEntry = readme !== null && { 'README.txt': new TextEncoder().encode(readme) };
  return { name: zipName, bytes: zipSync({ ...readmeEntry, ...entries }) };
}
