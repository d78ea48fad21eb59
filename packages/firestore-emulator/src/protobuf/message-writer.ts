const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const START_GROUP = 3;
const END_GROUP = 4;

const MIN_BYTES = 4096;
/** A larger buffer is not kept for later messages. */
const MAX_KEPT_BYTES = 1024 * 1024;

/** Writes protobuf messages, including groups, into one buffer that is reused for the next message. */
export class MessageWriter {
  private buffer = Buffer.allocUnsafe(MIN_BYTES);
  private at = 0;

  /** What was written since `reset`; valid until the next write. */
  get bytes(): Buffer {
    return this.buffer.subarray(0, this.at);
  }

  reset(): this {
    this.at = 0;
    if (this.buffer.length > MAX_KEPT_BYTES) this.buffer = Buffer.allocUnsafe(MIN_BYTES);
    return this;
  }

  /** A field with a whole number from 0 to 2^53 - 1, or a boolean. */
  number(field: number, value: number | boolean): void {
    this.tag(field, VARINT);
    this.varint(Number(value));
  }

  int64(field: number, value: bigint): void {
    this.tag(field, VARINT);
    if (value >= 0n && value <= 0x7fff_ffffn) {
      this.varint(Number(value));
      return;
    }
    const unsigned = BigInt.asUintN(64, value);
    this.longVarint(Number(unsigned & 0xffff_ffffn), Number(unsigned >> 32n));
  }

  /** A field with a list of 32-bit integers; omitted if it is empty. */
  packed(field: number, values: readonly number[]): void {
    if (values.length === 0) return;
    const start = this.begin(field);
    for (const value of values) {
      if (value >= 0) this.varint(value);
      else this.longVarint(value >>> 0, 0xffff_ffff);
    }
    this.end(start);
  }

  double(field: number, value: number): void {
    this.tag(field, FIXED64);
    this.reserve(8);
    this.at = this.buffer.writeDoubleLE(value, this.at);
  }

  string(field: number, value: string): void {
    this.tag(field, LENGTH_DELIMITED);
    const length = Buffer.byteLength(value);
    this.varint(length);
    this.reserve(length);
    this.at += this.buffer.write(value, this.at);
  }

  blob(field: number, value: Uint8Array): void {
    this.tag(field, LENGTH_DELIMITED);
    this.varint(value.length);
    this.reserve(value.length);
    this.buffer.set(value, this.at);
    this.at += value.length;
  }

  message(field: number, write: () => void): void {
    const start = this.begin(field);
    write();
    this.end(start);
  }

  /** Begins a field with a message: all that is written until `end` is called with the result. */
  begin(field: number): number {
    this.tag(field, LENGTH_DELIMITED);
    // One byte is reserved for the length; a longer length moves the message.
    this.reserve(1);
    this.at++;
    return this.at;
  }

  end(start: number): void {
    const length = this.at - start;
    const extra = varintBytes(length) - 1;
    if (extra > 0) {
      this.reserve(extra);
      this.buffer.copyWithin(start + extra, start, this.at);
    }
    this.at = start - 1;
    this.varint(length);
    this.at += length;
  }

  group(field: number, write: () => void): void {
    this.tag(field, START_GROUP);
    write();
    this.tag(field, END_GROUP);
  }

  private tag(field: number, wireType: number): void {
    this.varint((field << 3) | wireType);
  }

  private varint(value: number): void {
    this.reserve(10);
    let rest = value;
    // Shifting only works on 32 bits.
    while (rest > 0xffff_ffff) {
      this.buffer[this.at++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    while (rest > 0x7f) {
      this.buffer[this.at++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.buffer[this.at++] = rest;
  }

  private longVarint(low: number, high: number): void {
    this.reserve(10);
    let lo = low;
    let hi = high;
    while (hi > 0 || lo > 0x7f) {
      this.buffer[this.at++] = (lo & 0x7f) | 0x80;
      lo = ((lo >>> 7) | (hi << 25)) >>> 0;
      hi >>>= 7;
    }
    this.buffer[this.at++] = lo;
  }

  private reserve(bytes: number): void {
    if (this.at + bytes <= this.buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.at + bytes));
    this.buffer.copy(larger, 0, 0, this.at);
    this.buffer = larger;
  }
}

function varintBytes(value: number): number {
  let bytes = 1;
  for (let rest = value; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes++;
  return bytes;
}
