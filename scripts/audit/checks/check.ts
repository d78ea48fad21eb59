import type { Fault } from '../fault.ts';
import { type Life, playerPath } from '../life.ts';

/** One thing that must hold of each user, whatever happened: a pure function of what is stored about them. */
export type Check = (life: Life) => Fault[];

/** A fault unless a source has paid exactly while its movie is something, such as `watched`. */
export function paysWhile(
  life: Life,
  { source, taken }: Life['player']['paid'][number],
  is: boolean,
  something: string,
): Fault[] {
  if (is === (taken === null)) return [];
  const what = `${taken ? 'lost' : 'has'} what ${source} paid, and its movie is ${is ? '' : 'not '}${something}`;
  return [{ path: playerPath(life), what }];
}

/** What one set has and another lacks. */
export function beyond<T>(one: Iterable<T>, other: ReadonlySet<T>): T[] {
  return [...one].filter((each) => !other.has(each));
}
