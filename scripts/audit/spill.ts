/** Temporary files for what the audit can't hold in memory. */
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const keptInMemory = 256 * 1024;

/** Records on disk, dealt by a key, so that those of one key can be read together in little memory. */
export type Spill = {
  write: (key: string, record: unknown) => void;
  files: <T>() => Generator<T[]>;
  remove: () => void;
};

/** Opens some files in a temporary folder; what they hold must be removed. */
export function openSpill(count: number): Spill {
  const folder = mkdtempSync(join(tmpdir(), 'cine-audit-'));
  const waiting = Array.from({ length: count }, () => ({ parts: [] as Buffer[], bytes: 0 }));
  const fileOf = (number: number) => join(folder, `${number}`);
  const flush = (number: number) => {
    const { parts } = waiting[number]!;
    if (parts.length > 0) appendFileSync(fileOf(number), Buffer.concat(parts));
    waiting[number] = { parts: [], bytes: 0 };
  };
  return {
    write: (key, record) => {
      const number = numberOf(key) % count;
      const content = serialize(record);
      const length = Buffer.alloc(4);
      length.writeUInt32LE(content.length);
      const file = waiting[number]!;
      file.parts.push(length, content);
      file.bytes += content.length;
      if (file.bytes > keptInMemory) flush(number);
    },
    files: function* <T>() {
      for (let number = 0; number < count; number += 1) {
        flush(number);
        if (existsSync(fileOf(number))) yield recordsIn(readFileSync(fileOf(number))) as T[];
      }
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function recordsIn(bytes: Buffer): unknown[] {
  const records: unknown[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    records.push(deserialize(bytes.subarray(at + 4, end)));
    at = end;
  }
  return records;
}

/** The FNV-1a hash of a text. */
function numberOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(key)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}
