/** Active days, packed: the first of them, then a bit for each day from it on. */

/** Packs days into bytes; none into none. */
export function packDays(days: readonly number[]): Uint8Array {
  if (days.length === 0) return new Uint8Array();
  const first = Math.min(...days);
  const bytes = new Uint8Array(4 + Math.floor((Math.max(...days) - first) / 8) + 1);
  new DataView(bytes.buffer).setInt32(0, first);
  for (const day of days) {
    const at = day - first;
    bytes[4 + (at >> 3)]! |= 1 << (at & 7);
  }
  return bytes;
}

export function unpackDays(bytes: Uint8Array): number[] {
  if (bytes.length === 0) return [];
  const first = new DataView(bytes.buffer, bytes.byteOffset).getInt32(0);
  const days: number[] = [];
  for (let at = 0; at < (bytes.length - 4) * 8; at += 1) {
    if (bytes[4 + (at >> 3)]! & (1 << (at & 7))) days.push(first + at);
  }
  return days;
}

export type Kept = { older: readonly number[]; recent: readonly { at: number }[] };

/** All days, or weeks, that a player has kept: the older ones and the recent ones. */
export function allKept({ older, recent }: Kept): number[] {
  return [...older, ...recent.map(({ at }) => at)];
}

/** How many in a row were kept just before one, `step` apart. */
export function keptInARowBefore(periods: Kept, at: number, step: number): number {
  const all = new Set(allKept(periods));
  let length = 0;
  while (all.has(at - step * (length + 1))) length += 1;
  return length;
}
