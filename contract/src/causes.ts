/** What comes after an operation's answer, in reads and writes at most: its `causes`. */
import type { Documents } from './operation.ts';

/** What every answered call of an operation causes at most. */
export function fixedCost(reads: number, writes: number): () => Documents {
  return () => ({ reads, writes });
}

export const nothing: Documents = { reads: 0, writes: 0 };

/** What joining a group causes: notifications for the others, or for its owner alone in one of over ten. */
export function costOfJoining(members: number): Documents {
  const notified = members > 10 ? 1 : members - 1;
  return { reads: 5 + 16 * notified, writes: 1 + 3 * notified };
}

/** What a new name or picture is brought to: sessions, groups, plans, duels and the circles of friends. */
export const costOfNewName: Documents = { reads: 1520, writes: 730 };

/** What a movie causes for people who watched it or no longer did: challenges, pay, habits kept by movies. */
export function costOfPaying(people: number): Documents {
  return { reads: 10 + 245 * people, writes: 6 + 300 * people };
}

/** What a rating causes: habits that movies keep. */
export const costOfRating = fixedCost(80, 40);

/**
 * The most that leaving an evening or a group causes: closing a poll, which notifies a group's members, and
 * taking an evening's invitations off twenty lists.
 */
export const costOfLeaving = { session: fixedCost(290, 55), group: fixedCost(900, 120) };

/** What a change of a figure causes: its copies in sessions and groups. */
export const costOfNewLooks = fixedCost(170, 50);

type Place = { kind: 'session' | 'group' };

/** What a call about a poll causes: if it closed a group's, notifications for all members. */
export function costOfClosing({ status, place }: { status: string; place: Place }): Documents {
  if (status !== 'closed') return { reads: 15, writes: 10 };
  return place.kind === 'group' ? { reads: 900, writes: 170 } : costOfLeaving.session();
}

/** What starting a poll causes: the notifications in a group, and its end when its time is up. */
export function costOfStarting({ kind }: Place): Documents {
  return kind === 'group' ? { reads: 1000, writes: 170 } : costOfLeaving.session();
}

/** Whether a new way to sign in is its owner's first. */
export const costOfNewWay = fixedCost(4, 0);

/** What it causes to tell users of an added or removed way to sign in: a notification, a push and mails. */
export const costOfTelling = fixedCost(34, 16);
