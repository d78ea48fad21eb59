/** Reads ZIP archives in memory, within limits. */
import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { type FileReason, limits, Refusal } from '../limits.ts';

/** Bytes still allowed for all that is unpacked. */
export type Budget = { bytes: number };

/** A file of an archive: its bytes, or why it isn't read. */
export type Entry = { name: string } & ({ bytes: Uint8Array } | { fault: FileReason });

/** Small, as one byte may become a thousand before they can be counted. */
const chunkBytes = 1 << 14;
/** What systems add to archives. */
const notTheirs = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)|\/$/;

/** Whether bytes begin like an archive's: with an entry, or the end of an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * The files of an archive, one by one; their paths are names, and nothing is written. Throws a refusal for
 * what is beyond the limits before it is unpacked, and at the end of an archive that isn't whole.
 */
export function* readZip(bytes: Uint8Array, budget: Budget): Generator<Entry> {
  const progress = { entries: 0, open: 0, unpacked: 0, consumed: 0 };
  const waiting: Entry[] = [];
  const unzip = new Unzip((file) => {
    progress.entries += 1;
    if (progress.entries > limits.archiveEntries) throw new Refusal('archive-too-large');
    // Some programs part folders by backslashes.
    file.name = file.name.replaceAll('\\', '/');
    if (!notTheirs.test(file.name)) collect(file, progress, budget, waiting);
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    progress.consumed = Math.min(bytes.length, at + chunkBytes);
    const isWhole = push(unzip, bytes.subarray(at, progress.consumed), progress.consumed === bytes.length);
    yield* waiting.splice(0);
    if (!isWhole) throw new Refusal('archive-damaged');
  }
  if (progress.open > 0 || !hasDirectory(bytes)) throw new Refusal('archive-damaged');
}

type Progress = { open: number; unpacked: number; consumed: number };

function collect(file: UnzipFile, progress: Progress, budget: Budget, waiting: Entry[]): void {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isOver = false;
  const end = (entry: Entry) => {
    isOver = true;
    progress.open -= 1;
    parts.length = 0;
    waiting.push(entry);
  };
  progress.open += 1;
  file.ondata = (error, part, final) => {
    // What is thrown here comes back as an error of the data.
    if (error instanceof Refusal) throw error;
    const { length } = part ?? [];
    progress.unpacked += length;
    budget.bytes -= length;
    if (budget.bytes < 0 || isBomb(progress)) throw new Refusal('archive-too-large');
    if (isOver) return;
    size += length;
    if (error) return end({ name: file.name, fault: 'file-damaged' });
    if (size > limits.fileBytes) return end({ name: file.name, fault: 'file-too-large' });
    parts.push(part);
    if (final) end({ name: file.name, bytes: joined(parts, size) });
  };
  try {
    file.start();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (!isOver) end({ name: file.name, fault: 'file-damaged' });
  }
}

function isBomb({ unpacked, consumed }: Progress): boolean {
  return unpacked > limits.archiveFreeBytes && unpacked > consumed * limits.archiveRatio;
}

/** Whether the archive has its end, which tells what is in it. */
function hasDirectory(bytes: Uint8Array): boolean {
  const end = bytes.subarray(-66_000);
  for (let at = end.length - 22; at >= 0; at--)
    if (end[at] === 0x50 && end[at + 1] === 0x4b && end[at + 2] === 5 && end[at + 3] === 6) return true;
  return false;
}

/** Whether the archive goes on as it should. */
function push(unzip: Unzip, chunk: Uint8Array, isLast: boolean): boolean {
  try {
    unzip.push(chunk, isLast);
    return true;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return false;
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
