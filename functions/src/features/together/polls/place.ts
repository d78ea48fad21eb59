/** An evening or a group, as a poll sees it: who may vote, read and lead there. */
import { type Strategy, usualStrategy } from '@cine/contract/operations/together/sessions';
import { AppError } from '#platform/errors/app-error.ts';
import type { Group } from '../groups/index.ts';
import { presentIds, type SessionState, sessionAroundScreen } from '../sessions/index.ts';
import type { Poll } from './poll.ts';

export type VotingPlace = {
  kind: Poll['place']['kind'];
  id: string;
  /** The names of all who may vote, by uid: attendees or members, present or not. */
  voterNames: Readonly<Record<string, string>>;
  /** The users who are present; in a group, all members. */
  present: readonly string[];
  /** Whose tastes count: all attendees', or those that members share with their group. */
  tasteUids: readonly string[];
  screens: readonly string[];
  /** The host, or the group's owner. */
  hostId: string;
  strategy: Strategy;
  isClosed: boolean;
  /** When an evening ends; null for a group. */
  expiresAt: number | null;
  /** The place's latest poll. */
  pollId: string | null;
  /** The evening itself, or one that the group might have with some services. */
  eveningWith: (services: Poll['services'], now: number) => SessionState;
};

export function placeOfSession(session: SessionState): VotingPlace {
  const { id, attendees, screens, hostId, strategy, status, expiresAt, pollId = null } = session;
  return {
    kind: 'session',
    id,
    voterNames: namesIn(attendees),
    present: presentIds(session),
    tasteUids: Object.keys(attendees),
    screens,
    hostId,
    strategy,
    isClosed: status === 'closed',
    expiresAt,
    pollId,
    eveningWith: () => session,
  };
}

export function placeOfGroup({ id, members, ownerId, pollId }: Group): VotingPlace {
  const voterNames = namesIn(members);
  return {
    kind: 'group',
    id,
    voterNames,
    present: Object.keys(members).sort(),
    tasteUids: Object.keys(members).filter((uid) => members[uid]!.sharesTaste),
    screens: [],
    hostId: ownerId,
    strategy: usualStrategy,
    isClosed: false,
    expiresAt: null,
    pollId: pollId ?? null,
    // A group's poll always has services; only an evening's has none.
    eveningWith: (services, now) => ({ ...sessionAroundScreen(voterNames, services!, now), groupId: id }),
  };
}

function namesIn(people: Readonly<Record<string, { name: string }>>): Record<string, string> {
  return Object.fromEntries(Object.entries(people).map(([uid, { name }]) => [uid, name]));
}

export function mayVote({ voterNames }: VotingPlace, uid: string): boolean {
  return Object.hasOwn(voterNames, uid);
}

/** Whether a user may see a place's polls: not after an evening has ended. */
export function mayRead(place: VotingPlace, uid: string, now: number): boolean {
  const isOver = place.expiresAt !== null && place.expiresAt <= now;
  return !isOver && (mayVote(place, uid) || place.screens.includes(uid));
}

/** Throws `poll-not-yours` unless the user started the poll, hosts the evening or owns the group. */
export function assertMayLead({ startedBy }: Poll, { hostId }: VotingPlace, uid: string): void {
  if (uid !== startedBy && uid !== hostId) throw new AppError('poll-not-yours');
}
