/** What waits for the user: the first page shows some of it, and the app's badge counts it. */
import type { CircleDocument } from '@cine/contract/documents/circles';
import type { DuelDocument } from '@cine/contract/documents/game/duels';
import type { GroupDocument } from '@cine/contract/documents/groups';
import type { Figure } from '@cine/contract/game/characters/figure';
import type { Plan } from '@cine/contract/operations/together/dates';
import { hour } from '@cine/contract/time';
import type { DueElsewhere, WatchedRecord } from '../../device/celebrated.ts';
import type { Row } from '../use-documents.ts';
import type { RecentMovie } from '../use-progress.ts';
import type { GroupEvening } from './group-invitations.ts';
import type { EveningInvitation } from './open-invitations.ts';

/** Whom something is about. */
export type Somebody = { uid: string; name: string; figure?: Figure | undefined };

export type Waits =
  | { kind: 'celebration'; sessionId: string; movie: Pick<WatchedRecord, 'title' | 'titles'> }
  | ({ kind: 'evening' } & EveningInvitation)
  | ({ kind: 'groupEvening' } & GroupEvening)
  | { kind: 'vote'; pollId: string; group: Pick<GroupDocument, 'name' | 'picture'> | null }
  | { kind: 'duel'; duelId: string; by: Somebody | null }
  | { kind: 'dates'; code: string; name: string | null }
  | { kind: 'request'; count: number; by: Somebody }
  | { kind: 'rating'; movie: RecentMovie };

/** A movie is worth a question while it is remembered. */
const lastNightMs = 36 * hour;

export type Sources = {
  /** The movie of an evening whose celebration the user hasn't seen. */
  due: DueElsewhere | null;
  invitations: readonly EveningInvitation[];
  groupEvenings: readonly GroupEvening[];
  votes: readonly Omit<Extract<Waits, { kind: 'vote' }>, 'kind'>[];
  duels: readonly Row<Pick<DuelDocument, 'challenger'>>[];
  plans: readonly Plan[];
  asking: CircleDocument['asking'];
  evenings: readonly RecentMovie[];
  /** The movies that the user has rated; null until that is known. */
  rated: { has: (movieId: number) => boolean } | null;
};

/** What waits, what closes soonest first. */
export function whatWaits(
  { due, invitations, groupEvenings, votes, duels, plans, asking, evenings, rated }: Sources,
  now: number,
): Waits[] {
  const dates = plans.filter(
    ({ chosen, by, answers, dates: moments }) =>
      chosen === null &&
      !by?.you &&
      !answers.some(({ you }) => you) &&
      moments.some(({ at }) => Date.parse(at) > now),
  );
  const requests = Object.entries(asking).toSorted(([, one], [, other]) => other.at - one.at);
  const [latestRequest] = requests;
  const [latest] = evenings;
  // A celebration asks for the rating itself.
  const isAsked = latest?.movieId === due?.record.movieId;
  const isUnrated =
    latest && !isAsked && latest.at > now - lastNightMs && rated && !rated.has(latest.movieId);
  return [
    ...(due ? [{ kind: 'celebration' as const, sessionId: due.sessionId, movie: due.record }] : []),
    ...invitations.map((invitation) => ({ kind: 'evening' as const, ...invitation })),
    ...groupEvenings
      // To the same evening a friend invites by name.
      .filter(({ sessionId }) => !invitations.some((other) => other.sessionId === sessionId))
      .map((evening) => ({ kind: 'groupEvening' as const, ...evening })),
    ...votes.map((vote) => ({ kind: 'vote' as const, ...vote })),
    ...dates.map(({ code, by }) => ({ kind: 'dates' as const, code, name: by?.name ?? null })),
    ...duels.map(({ id, data }) => ({
      kind: 'duel' as const,
      duelId: id,
      by: data.challenger.member,
    })),
    ...(latestRequest
      ? [{ kind: 'request' as const, count: requests.length, by: askerOf(latestRequest) }]
      : []),
    ...(isUnrated ? [{ kind: 'rating' as const, movie: latest }] : []),
  ];
}

function askerOf([uid, { name }]: [string, { name: string }]): Somebody {
  return { uid, name };
}

/** How many things wait: each request is one. */
export function countWaiting(all: readonly Waits[]): number {
  return all.reduce((sum, each) => sum + (each.kind === 'request' ? each.count : 1), 0);
}
