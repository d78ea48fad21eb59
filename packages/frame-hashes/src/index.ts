/** A stand-in: a difference hash, until the real package lands. */
export type GrayPicture = { width: number; height: number; pixels: Uint8Array };
export type Found = {
  at: number;
  likeness: number;
  isSure: boolean;
  how: { mirrored: boolean; cropped: boolean };
};
export type FrameIndex = {
  size: number;
  bytes: number;
  find(picture: GrayPicture, count?: number): Found[];
};

export const hashBytes = 32;

function shrunk({ width, height, pixels }: GrayPicture, columns: number, rows: number, isMirrored: boolean) {
  const sums = new Float64Array(columns * rows);
  const counts = new Float64Array(columns * rows);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const column = Math.floor(((isMirrored ? width - 1 - x : x) * columns) / width);
      const at = Math.floor((y * rows) / height) * columns + column;
      sums[at]! += pixels[y * width + x]!;
      counts[at]! += 1;
    }
  return sums.map((sum, at) => sum / Math.max(1, counts[at]!));
}

function hashed(picture: GrayPicture, isMirrored: boolean): Uint8Array {
  const cells = shrunk(picture, 17, 16, isMirrored);
  const hash = new Uint8Array(hashBytes);
  for (let row = 0; row < 16; row++)
    for (let column = 0; column < 16; column++) {
      const bit = row * 16 + column;
      if (cells[row * 17 + column]! < cells[row * 17 + column + 1]!) hash[bit >> 3]! |= 1 << (bit & 7);
    }
  return hash;
}

export function frameHash(picture: GrayPicture): Uint8Array {
  return hashed(picture, false);
}

export function isTelling(hash: Uint8Array): boolean {
  return hash.some((byte) => byte !== 0);
}

export function createFrameIndex(parts: readonly Uint8Array[]): FrameIndex {
  const all = Buffer.concat(parts);
  const size = all.length / hashBytes;
  function closest(hash: Uint8Array, mirrored: boolean): Found[] {
    return Array.from({ length: size }, (_, at) => {
      let differing = 0;
      for (let byte = 0; byte < hashBytes; byte++)
        for (let bits = hash[byte]! ^ all[at * hashBytes + byte]!; bits; bits &= bits - 1) differing += 1;
      return {
        at,
        likeness: 1 - differing / (hashBytes * 8),
        isSure: differing <= 60,
        how: { mirrored, cropped: false },
      };
    });
  }
  return {
    size,
    bytes: all.length,
    find(picture, count = 3) {
      const found = [...closest(hashed(picture, false), false), ...closest(hashed(picture, true), true)];
      return found.sort((a, b) => b.likeness - a.likeness).slice(0, count);
    },
  };
}
