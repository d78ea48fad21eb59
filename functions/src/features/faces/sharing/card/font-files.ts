/** Where the fonts of shared pages and pictures are. */
import { fileURLToPath } from 'node:url';
import type { FontFile } from '../fonts.ts';

export function fontFileAt({ package: name, file }: FontFile, format: 'woff' | 'woff2'): string {
  return fileURLToPath(import.meta.resolve(`${name}/files/${file}.${format}`));
}
