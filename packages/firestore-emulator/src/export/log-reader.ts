import { type FileHandle, open } from 'node:fs/promises';
import { maskedCrc32c } from './crc32c.ts';
import { ExportFileError } from './export-error.ts';
import { BLOCK_BYTES, FIRST, FULL, HEADER_BYTES, LAST, MIDDLE, PADDING, TYPE_OFFSET } from './log-format.ts';

const CHUNK_BYTES = 32 * BLOCK_BYTES;

/** One record of a log and where in the file it starts. */
export type LogRecord = { data: Buffer; offset: number };

/**
 * The records of a LevelDB log file, in order and a megabyte at a time. @throws ExportFileError if the file
 * is damaged or truncated; Node's error if it can't be read
 */
export async function* readLog(path: string): AsyncGenerator<LogRecord> {
  const file = await open(path);
  try {
    const assembly = new Assembly(path);
    for (let position = 0; ; position += CHUNK_BYTES) {
      const chunk = await readChunk(file, position);
      for (let start = 0; start < chunk.length; start += BLOCK_BYTES) {
        yield* recordsOf(chunk.subarray(start, start + BLOCK_BYTES), position + start, assembly);
      }
      if (chunk.length < CHUNK_BYTES) break;
    }
    assembly.finish();
  } finally {
    await file.close();
  }
}

async function readChunk(file: FileHandle, position: number): Promise<Buffer> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  let filled = 0;
  for (;;) {
    const { bytesRead } = await file.read(chunk, filled, CHUNK_BYTES - filled, position + filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled === CHUNK_BYTES) return chunk.subarray(0, filled);
  }
}

function* recordsOf(block: Buffer, blockOffset: number, assembly: Assembly): Generator<LogRecord> {
  const damaged = (what: string, at: number): never => {
    throw new ExportFileError(assembly.path, blockOffset + at, what);
  };
  let at = 0;
  while (block.length - at >= HEADER_BYTES) {
    const length = block.readUInt16LE(at + 4);
    const type = block[at + TYPE_OFFSET]!;
    if (type === PADDING && length === 0) break;
    const end = at + HEADER_BYTES + length;
    if (end > block.length) damaged('Invalid record: it is cut off', at);
    if (block.readUInt32LE(at) !== maskedCrc32c(block, at + TYPE_OFFSET, end)) {
      damaged("Checksum doesn't validate", at);
    }
    const record = assembly.add(type, block.subarray(at + HEADER_BYTES, end), blockOffset + at);
    if (record) yield record;
    at = end;
  }
  const rest = block.subarray(at);
  const isPadding = block.length === BLOCK_BYTES && rest.every((byte) => byte === 0);
  if (rest.length > 0 && !isPadding) damaged('Invalid record: there is no header', at);
}

class Assembly {
  readonly path: string;
  private parts: Buffer[] = [];
  private offset = 0;

  constructor(path: string) {
    this.path = path;
  }

  /** Returns the record that a fragment completes, if it does. */
  add(type: number, data: Buffer, offset: number): LogRecord | null {
    const starts = type === FULL || type === FIRST;
    if (!starts && type !== MIDDLE && type !== LAST) {
      throw new ExportFileError(this.path, offset, `Invalid record: its type is ${type}`);
    }
    if (starts !== (this.parts.length === 0)) {
      const what = starts ? 'the one before has no end' : 'it has no beginning';
      throw new ExportFileError(this.path, offset, `Invalid record: ${what}`);
    }
    if (type === FULL) return { data, offset };
    if (starts) this.offset = offset;
    this.parts.push(data);
    if (type !== LAST) return null;
    const record = { data: Buffer.concat(this.parts), offset: this.offset };
    this.parts = [];
    return record;
  }

  /** Must be called at the file's end. */
  finish(): void {
    if (this.parts.length > 0) {
      throw new ExportFileError(this.path, this.offset, 'Invalid record: it is cut off');
    }
  }
}
