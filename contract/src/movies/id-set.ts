/** Packs movie ids: ascending, as differences in 7-bit groups; a thousand take some three kilobytes. */

export function packIds(ids: Iterable<number>): Uint8Array {
  const ascending = [...new Set(ids)].sort((a, b) => a - b);
  return packNumbers(ascending.map((id, at) => id - (ascending[at - 1] ?? 0)));
}

/** The ids given to `packIds`, ascending. */
export function unpackIds(bytes: Uint8Array): number[] {
  let id = 0;
  return unpackNumbers(bytes).map((distance) => {
    id += distance;
    return id;
  });
}

/** Packs whole numbers from 0 on, in their order, in 7-bit groups. */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The numbers given to `packNumbers`. */
export function unpackNumbers(bytes: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  let scale = 1;
  for (const byte of bytes) {
    number += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte & 0x80) continue;
    numbers.push(number);
    number = 0;
    scale = 1;
  }
  return numbers;
}
