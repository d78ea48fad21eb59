import type { StoredUser } from '../../../scripts/audit/stored-user.ts';

/** What the lives came to, as a check of nothing proves nothing. */
export const reached = {
  /** The longest streak, and the most short days that were excused in one life. */
  streak: 0,
  excused: 0,
  /** How often each kind of reward was granted in the lives that are left. */
  granted: new Map<string, number>(),
};

export function noteGranted({ entries }: StoredUser): void {
  for (const { reward, kind } of entries)
    if (kind === 'granted') reached.granted.set(reward, (reached.granted.get(reward) ?? 0) + 1);
}

/** How often each of some things was, by name. */
export function countsInWords(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([what, times]) => `${what} ${times}`).join(', ');
}
