import { type Cell, csvOf } from './csv.ts';
import type { WrittenFile } from './write-files.ts';

/** Letterboxd takes files below 1 MB. */
const maxBytes = 950_000;

export type Row = readonly Cell[];

/**
 * A table in as many files as its size needs, each with the header. The rows of a block stay in one file, so
 * that what is said of one movie is read together. Nothing if there are no rows.
 */
export function csvFiles(name: string, header: Row, blocks: readonly (readonly Row[])[]): WrittenFile[] {
  const encoder = new TextEncoder();
  const head = encoder.encode(csvOf([header]));
  const files: Uint8Array[][] = [];
  let bytes = maxBytes;
  for (const block of blocks) {
    if (block.length === 0) continue;
    const encoded = encoder.encode(csvOf(block));
    if (bytes + encoded.length > maxBytes) {
      files.push([head]);
      bytes = head.length;
    }
    files.at(-1)!.push(encoded);
    bytes += encoded.length;
  }
  return files.map((parts, at) => ({
    name: files.length === 1 ? `${name}.csv` : `${name}-${at + 1}.csv`,
    bytes: joinBytes(parts),
  }));
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
