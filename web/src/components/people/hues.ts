/** Each person's colour, far enough from others' to be distinguished at a glance. */
import { createContext } from 'react';

/** Hues in degrees, far enough apart to be distinguished at a glance. */
const hues = [12, 48, 84, 128, 168, 198, 222, 252, 282, 312, 342] as const;

/** The colours of those who are shown together, by user; others have the colour of their id. */
export const Hues = createContext<ReadonlyMap<string, number>>(new Map());

/** A user's hue when they are shown alone, always the same. */
export function hueOfPerson(uid: string): number {
  return hues[numberOf(uid)]!;
}

/** Hues for users shown together, no two alike while there are enough; those who were first keep theirs. */
export function huesOf(uids: readonly string[]): Map<string, number> {
  const taken = new Map<string, number>();
  for (const uid of uids) {
    const used = new Set(taken.values());
    const own = numberOf(uid);
    const inOrder = hues.map((_, step) => hues[(own + step * 4) % hues.length]!);
    taken.set(uid, inOrder.find((hue) => !used.has(hue)) ?? hues[own]!);
  }
  return taken;
}

export function byArrival(attendees: Readonly<Record<string, { joinedAt: number }>>): string[] {
  return Object.keys(attendees).sort(
    (one, other) => attendees[one]!.joinedAt - attendees[other]!.joinedAt || (one < other ? -1 : 1),
  );
}

function numberOf(uid: string): number {
  let sum = 0;
  for (const letter of uid) sum = (sum * 31 + letter.codePointAt(0)!) % 9973;
  return sum % hues.length;
}
