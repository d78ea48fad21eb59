/** What a check of the audit is, and how it names a difference. */
import type { Fault } from '../fault.ts';
import type { StoredUser } from '../stored-user.ts';

/** One thing that must hold of each user, whatever happened: a pure function of what is stored about them. */
export type Check = (user: StoredUser) => Fault[];

export function difference<T>(one: Iterable<T>, other: ReadonlySet<T>): T[] {
  return [...one].filter((each) => !other.has(each));
}
