/** Packs movie ids: ascending, as differences in 7-bit groups; a thousand take some three kilobytes. */
export function packIds(ids: Iterable<number>): Uint8Array {
  const bytes: number[] = [];
  let former = 0;
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) {
    let distance = id - former;
    former = id;
    while (distance >= 0x80) {
      bytes.push((distance % 0x80) | 0x80);
      distance = Math.floor(distance / 0x80);
    }
    bytes.push(distance);
  }
  return Uint8Array.from(bytes);
}

/** The ids given to `packIds`, ascending. */
export function unpackIds(bytes: Uint8Array): number[] {
  const ids: number[] = [];
  let id = 0;
  let distance = 0;
  let scale = 1;
  for (const byte of bytes) {
    distance += (byte & 0x7f) * scale;
    scale *= 0x80;
    if (byte & 0x80) continue;
    id += distance;
    ids.push(id);
    distance = 0;
    scale = 1;
  }
  return ids;
}
