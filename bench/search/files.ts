import { type Packed, packBytes } from '../../functions/src/platform/firestore/packed.ts';

/** A segment's documents in a file: format, unpacked size, and the packed bytes. */
export async function toFile(whole: Uint8Array): Promise<Uint8Array> {
  const { format, bytes } = await packBytes(whole);
  const head = Buffer.alloc(8);
  head.writeUInt32LE(format, 0);
  head.writeUInt32LE(whole.length, 4);
  return Buffer.concat([head, bytes]);
}

export function fromFile(file: Buffer): { packed: Packed; size: number } {
  return { packed: { format: file.readUInt32LE(0), bytes: file.subarray(8) }, size: file.readUInt32LE(4) };
}
