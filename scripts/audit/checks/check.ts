import type { Fault } from '../fault.ts';
import type { Life } from '../life.ts';

/** One thing that must hold of each user, whatever happened: a pure function of what is stored about them. */
export type Check = (life: Life) => Fault[];

export function difference<T>(one: Iterable<T>, other: ReadonlySet<T>): T[] {
  return [...one].filter((each) => !other.has(each));
}
