/** What a picture's first bytes say: a still one that we take, one that moves, or none. */
export type PictureKind = 'still' | 'animated' | 'none';

/** Tells JPEG, PNG, WebP and AVIF by their bytes, so that no other reader ever sees what was sent. */
export function kindOfPicture(bytes: Buffer): PictureKind {
  if (bytes.length < 32) return 'none';
  if (bytes.readUIntBE(0, 3) === 0xff_d8_ff) return 'still';
  if (bytes.subarray(0, 8).equals(pngBegin)) return hasFrames(bytes) ? 'animated' : 'still';
  if (isText(bytes, 0, 'RIFF') && isText(bytes, 8, 'WEBP')) return moves(bytes) ? 'animated' : 'still';
  if (isText(bytes, 4, 'ftyp')) return kindOfBrands(bytes);
  return isText(bytes, 0, 'GIF8') ? 'animated' : 'none';
}

/** An AVIF names what it is in a list of four letters each: `avif`, or `avis` for a sequence. */
function kindOfBrands(bytes: Buffer): PictureKind {
  const length = Math.min(bytes.readUInt32BE(0), bytes.length, 128);
  const brands = Array.from({ length: Math.floor(length / 4) }, (_, at) =>
    bytes.toString('latin1', at * 4, at * 4 + 4),
  );
  if (brands.includes('avis')) return 'animated';
  return brands.includes('avif') ? 'still' : 'none';
}

const pngBegin = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Whether a PNG has the chunk of an animation, which stands before its data. */
function hasFrames(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (isText(bytes, at + 4, 'acTL')) return true;
    if (isText(bytes, at + 4, 'IDAT')) return false;
  }
  return false;
}

/** Whether a WebP's header announces an animation. */
function moves(bytes: Buffer): boolean {
  return isText(bytes, 12, 'VP8X') && (bytes[20]! & 0b10) !== 0;
}

function isText(bytes: Buffer, at: number, text: string): boolean {
  return bytes.toString('latin1', at, at + text.length) === text;
}
