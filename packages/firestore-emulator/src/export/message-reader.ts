const VARINT = 0;
const FIXED64 = 1;
const LENGTH_DELIMITED = 2;
const START_GROUP = 3;
const END_GROUP = 4;
const FIXED32 = 5;
/** The factor of a number's eighth byte; a longer one doesn't fit into 53 bits. */
const MAX_SCALE = 2 ** 49;

/**
 * Reads one protobuf message: `next()` returns a field's number, then one of the value methods must be
 * called. Each throws if the message ends too early or the field has another type.
 */
export class MessageReader {
  private readonly buffer: Buffer;
  private readonly end: number;
  private at: number;
  private wireType = VARINT;
  private field = 0;
  private readonly groups: number[] = [];

  constructor(buffer: Buffer, start = 0, end = buffer.length) {
    this.buffer = buffer;
    this.at = start;
    this.end = end;
  }

  /** The number of the next field; 0 at the end of the message or of the group that was entered. */
  next(): number {
    if (this.at === this.end) {
      if (this.groups.length > 0) throw new Error('a group has no end');
      return 0;
    }
    const tag = this.varint();
    this.wireType = tag & 7;
    this.field = tag >>> 3;
    if (this.field === 0) throw new Error('a field has no number');
    if (this.wireType !== END_GROUP) return this.field;
    if (this.groups.pop() !== this.field) throw new Error('a group ends without having started');
    return 0;
  }

  /** A whole number from 0 to 2^53 - 1, such as a size. */
  number(): number {
    this.expect(VARINT);
    return this.varint();
  }

  int64(): bigint {
    this.expect(VARINT);
    const start = this.at;
    while (this.byte() > 0x7f);
    if (this.at - start <= 4) {
      this.at = start;
      return BigInt(this.varint());
    }
    if (this.at - start > 10) throw new Error('a number is too long');
    let value = 0n;
    for (let i = this.at - 1; i >= start; i--) value = (value << 7n) | BigInt(this.buffer[i]! & 0x7f);
    return BigInt.asIntN(64, value);
  }

  double(): number {
    this.expect(FIXED64);
    const start = this.at;
    this.skipBytes(8);
    return this.buffer.readDoubleLE(start);
  }

  string(): string {
    const [start, end] = this.range();
    return this.buffer.toString('utf8', start, end);
  }

  /** A copy, so that it doesn't keep the rest of the file in memory. */
  blob(): Buffer {
    const [start, end] = this.range();
    return Buffer.from(this.buffer.subarray(start, end));
  }

  message(): MessageReader {
    const [start, end] = this.range();
    return new MessageReader(this.buffer, start, end);
  }

  /** Enters a group; `next` returns 0 at its end, then continues after it. */
  enterGroup(): void {
    this.expect(START_GROUP);
    this.groups.push(this.field);
  }

  skip(): void {
    switch (this.wireType) {
      case VARINT:
        while (this.byte() > 0x7f);
        break;
      case FIXED64:
        this.skipBytes(8);
        break;
      case LENGTH_DELIMITED:
        this.range();
        break;
      case START_GROUP:
        this.enterGroup();
        while (this.next() !== 0) this.skip();
        break;
      case FIXED32:
        this.skipBytes(4);
        break;
      default:
        throw new Error(`field ${this.field} has the unknown wire type ${this.wireType}`);
    }
  }

  private range(): [start: number, end: number] {
    this.expect(LENGTH_DELIMITED);
    const length = this.varint();
    const start = this.at;
    this.skipBytes(length);
    return [start, this.at];
  }

  private varint(): number {
    let value = 0;
    for (let scale = 1; scale <= MAX_SCALE; scale *= 0x80) {
      const byte = this.byte();
      value += (byte & 0x7f) * scale;
      if (byte <= 0x7f && value <= Number.MAX_SAFE_INTEGER) return value;
    }
    throw new Error('a number is too large');
  }

  private byte(): number {
    if (this.at >= this.end) throw new Error('a field is cut off');
    return this.buffer[this.at++]!;
  }

  private skipBytes(count: number): void {
    if (count > this.end - this.at) throw new Error('a field is cut off');
    this.at += count;
  }

  private expect(wireType: number): void {
    if (this.wireType !== wireType) {
      throw new Error(`field ${this.field} has wire type ${this.wireType}, not ${wireType}`);
    }
  }
}
