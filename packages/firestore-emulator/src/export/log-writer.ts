import { maskedCrc32c } from './crc32c.ts';
import { BLOCK_BYTES, FIRST, FULL, HEADER_BYTES, LAST, MIDDLE, TYPE_OFFSET } from './log-format.ts';

/** Turns records into the bytes of a LevelDB log, which the caller takes out as they are ready. */
export class LogWriter {
  private buffer = Buffer.allocUnsafe(BLOCK_BYTES);
  private used = 0;
  private taken = 0;

  /** Bytes of the whole log so far. */
  get size(): number {
    return this.taken + this.used;
  }

  /** Bytes that are ready. */
  get pending(): number {
    return this.used;
  }

  append(record: Uint8Array): void {
    let from = 0;
    let isFirst = true;
    for (;;) {
      const to = Math.min(record.length, from + this.startFragment());
      const isLast = to === record.length;
      if (isFirst) this.fragment(isLast ? FULL : FIRST, record.subarray(from, to));
      else this.fragment(isLast ? LAST : MIDDLE, record.subarray(from, to));
      if (isLast) return;
      from = to;
      isFirst = false;
    }
  }

  take(): Buffer {
    const bytes = this.buffer.subarray(0, this.used);
    this.taken += this.used;
    this.used = 0;
    this.buffer = Buffer.allocUnsafe(this.buffer.length);
    return bytes;
  }

  /** Pads the block if no header fits in; returns how much data fits after the header. */
  private startFragment(): number {
    let left = BLOCK_BYTES - (this.size % BLOCK_BYTES);
    this.reserve(left + BLOCK_BYTES);
    if (left < HEADER_BYTES) {
      this.buffer.fill(0, this.used, this.used + left);
      this.used += left;
      left = BLOCK_BYTES;
    }
    return left - HEADER_BYTES;
  }

  private fragment(type: number, data: Uint8Array): void {
    const header = this.used;
    this.used += HEADER_BYTES + data.length;
    this.buffer.writeUInt16LE(data.length, header + 4);
    this.buffer[header + TYPE_OFFSET] = type;
    this.buffer.set(data, header + HEADER_BYTES);
    this.buffer.writeUInt32LE(maskedCrc32c(this.buffer, header + TYPE_OFFSET, this.used), header);
  }

  private reserve(bytes: number): void {
    if (this.used + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.used + bytes));
    this.buffer.copy(larger, 0, 0, this.used);
    this.buffer = larger;
  }
}
