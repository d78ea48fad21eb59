import type { Advance } from '@cine/contract/operations/together/tonight';
import type { Locale } from '@cine/contract/primitives';
import { challengeTitle } from '@cine/contract/text/challenge-title';

/** Attendees whom a movie brings equally far in challenges of one title; without a title, one attendee. */
export type ReasonGroup = Pick<Advance, 'count' | 'target' | 'completes'> & {
  title: string | null;
  advances: readonly Advance[];
};

export function reasonGroups(advances: readonly Advance[], locale: Locale): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>();
  for (const advance of advances) {
    const { titles, uid, challengeId, count, target, completes } = advance;
    const title = challengeTitle(titles, locale);
    const own = title === null ? [uid, challengeId] : null;
    const key = JSON.stringify([title, own, count, target, completes]);
    const former = groups.get(key)?.advances ?? [];
    groups.set(key, { title, count, target, completes, advances: [...former, advance] });
  }
  return [...groups.values()].sort((one, other) => Number(other.completes) - Number(one.completes));
}
