/** A plan: its proposed dates, who can when, and the chosen one. */
import type { Account } from '@cine/contract/operations/core/account';
import { daysAhead, maxAnswers, opensHoursBefore, type Said } from '@cine/contract/operations/together/dates';
import { day, hour } from '@cine/contract/time';
import type { Blocks } from '#core/circles/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { idFromKey } from '#platform/firestore/id-from-key.ts';
import type { PlanDocument } from './documents.ts';

export type Plan = Omit<PlanDocument, 'userIds'> & { code: string };

type Person = Pick<Account, 'uid' | 'displayName' | 'kind' | 'region'>;

const maxRemoved = 200;

export type Turnout = { at: number; yes: number; ifNeedBe: number };

/** A plan is shown until a day after its last date. */
const keptAfterMs = day;
/** How long before the date those who come are reminded, if they have known it for longer than that. */
const remindedBeforeMs = 3 * hour;

/** A new plan of these instants. Throws `date-out-of-range`. */
export function newPlan(
  code: string,
  { uid, displayName: name, region }: Person,
  proposed: readonly number[],
  groupId: string | null,
  now: number,
): Plan {
  const dates = [...new Set(proposed)].sort((one, other) => one - other);
  if (dates[0]! <= now || dates.at(-1)! > now + daysAhead * day)
    throw new AppError('date-out-of-range', { days: daysAhead });
  return {
    code,
    groupId,
    by: { uid, name },
    region,
    dates,
    answers: {},
    chosen: null,
    remindAt: null,
    sessionId: null,
    createdAt: now,
    expiresAt: dates.at(-1)! + keptAfterMs,
  };
}

export function usersIn({ by, answers }: Plan): string[] {
  return [...new Set([...(by ? [by.uid] : []), ...Object.keys(answers)])].sort();
}

/** Whether a user's answer was removed, so that the plan no longer exists for them, also in their group. */
export function isShutOut(plan: Plan, uid: string): boolean {
  return isRemoved(plan, uid) && !usersIn(plan).includes(uid);
}

/** Whether a plan is hidden from a user who isn't in it, as another in it blocked them. */
export function isHidden(plan: Plan, uid: string, { blockedBy }: Blocks): boolean {
  const users = usersIn(plan);
  return !users.includes(uid) && blockedBy.some((each) => users.includes(each));
}

/** Throws `dates-of-blocked` if the caller has blocked a user in a plan and isn't in it. */
export function assertMayMeet(plan: Plan, uid: string, { blocked }: Blocks): void {
  const users = usersIn(plan);
  if (!users.includes(uid) && blocked.some((each) => users.includes(each)))
    throw new AppError('dates-of-blocked');
}

/**
 * The plan with a user's answer, which replaces a former one. Throws `dates-decided`, `dates-full`, and
 * `input-invalid` unless it has a place for each date.
 */
export function withAnswer(
  plan: Plan,
  { uid, displayName: name, kind }: Person,
  answers: Readonly<Said>,
  now: number,
): Plan {
  if (plan.chosen !== null) throw new AppError('dates-decided');
  if (answers.length !== plan.dates.length)
    throw new AppError('input-invalid', {}, [
      { path: 'said', reason: 'answers-count', params: { limit: plan.dates.length } },
    ]);
  const former = plan.answers[uid];
  if (!former && Object.keys(plan.answers).length >= maxAnswers)
    throw new AppError('dates-full', { limit: maxAnswers });
  const answer = { name, guest: kind === 'guest', said: [...answers], at: former?.at ?? now };
  return { ...plan, answers: { ...plan.answers, [uid]: answer } };
}

/** A user's id for those who have the link; it means nothing elsewhere. */
export function idIn({ code }: Plan, uid: string): string {
  return idFromKey(uid, `dates ${code}`);
}

export function userIn(plan: Plan, id: string): string | null {
  return usersIn(plan).find((uid) => idIn(plan, uid) === id) ?? null;
}

/** The plan without an answer, whose user isn't let in any more. Throws `dates-answer-not-found`. */
export function withoutAnswer(plan: Plan, id: string): Plan {
  const removed = Object.keys(plan.answers).find((uid) => idIn(plan, uid) === id);
  if (removed === undefined) throw new AppError('dates-answer-not-found');
  const { [removed]: _answer, ...answers } = plan.answers;
  const own = removed === plan.by?.uid ? [] : [removed];
  return { ...withRemoved(plan, [...(plan.removedIds ?? []), ...own]), answers };
}

function isRemoved({ removedIds = [] }: Plan, uid: string): boolean {
  return removedIds.includes(uid);
}

function withRemoved({ removedIds: _former, ...plan }: Plan, removedIds: readonly string[]): Plan {
  const latest = [...new Set(removedIds)].slice(-maxRemoved);
  return { ...plan, ...(latest.length > 0 && { removedIds: latest }) };
}

/** How many can come when, in the order of the dates. */
export function turnoutsOf({ dates, answers }: Plan): Turnout[] {
  const values = Object.values(answers);
  return dates.map((at, index) => ({
    at,
    yes: values.filter((each) => each.said[index] === 'yes').length,
    ifNeedBe: values.filter((each) => each.said[index] === 'if-need-be').length,
  }));
}

/**
 * The best date after `now`: which most can make, of those the one with fewest who can only if need be, then
 * the earliest. Null if none is left.
 */
export function bestDateOf(plan: Plan, now: number): number | null {
  const [best] = turnoutsOf(plan)
    .filter(({ at }) => at > now)
    .sort(
      (one, other) =>
        other.yes + other.ifNeedBe - (one.yes + one.ifNeedBe) ||
        one.ifNeedBe - other.ifNeedBe ||
        one.at - other.at,
    );
  return best?.at ?? null;
}

/**
 * The plan with its date chosen, the best unless another is named. Throws `dates-over` if it has passed, and
 * `input-invalid` if it wasn't proposed.
 */
export function withChosenDate(plan: Plan, at: number | null, now: number): Plan {
  if (at !== null && !plan.dates.includes(at))
    throw new AppError('input-invalid', {}, [{ path: 'at', reason: 'date-not-proposed' }]);
  const chosen = at ?? bestDateOf(plan, now);
  if (chosen === null || chosen <= now) throw new AppError('dates-over');
  if (chosen === plan.chosen) return plan;
  const remindAt = chosen - remindedBeforeMs;
  return { ...plan, chosen, remindAt: remindAt > now ? remindAt : null, sessionId: null };
}

/** Whether the session of the chosen date may be opened. */
export function isDue({ chosen }: Plan, now: number): boolean {
  return chosen !== null && now >= chosen - opensHoursBefore * hour;
}

/** The plan with the answers of those alone who didn't say no to the chosen date. */
export function withComersAlone(plan: Plan): Plan {
  const index = plan.dates.indexOf(plan.chosen!);
  const coming = Object.entries(plan.answers).filter(([, { said }]) => said[index] !== 'no');
  return { ...plan, answers: Object.fromEntries(coming) };
}

export function withUserName(plan: Plan, uid: string, name: string): Plan {
  const own = plan.answers[uid];
  const names = plan.by?.uid === uid ? [plan.by.name, own?.name ?? name] : [own?.name ?? name];
  if (names.every((each) => each === name)) return plan;
  return {
    ...plan,
    by: plan.by?.uid === uid ? { uid, name } : plan.by,
    answers: own ? { ...plan.answers, [uid]: { ...own, name } } : plan.answers,
  };
}

/** What is left of a plan that the user who asked took back: it names nobody. */
export function cancelledPlan({ code, createdAt, expiresAt }: Plan, now: number): Plan {
  return {
    code,
    groupId: null,
    by: null,
    region: '',
    dates: [],
    answers: {},
    chosen: null,
    remindAt: null,
    sessionId: null,
    createdAt,
    expiresAt,
    cancelledAt: now,
  };
}

/** The plan without a user; null if they asked and nothing is decided yet, or nobody else is left. */
export function planWithout(plan: Plan, uid: string): Plan | null {
  const { [uid]: _gone, ...answers } = plan.answers;
  const isTheirs = plan.by?.uid === uid;
  const removed = (plan.removedIds ?? []).filter((each) => each !== uid);
  const rest = { ...withRemoved(plan, removed), by: isTheirs ? null : plan.by, answers };
  return (isTheirs && plan.chosen === null) || usersIn(rest).length === 0 ? null : rest;
}

/** The plan with a guest's answer as the member's, who keeps any own one. A removed guest stays removed. */
export function withMergedGuest(plan: Plan, guestId: string, member: Person): Plan {
  const { [guestId]: guestAnswer, ...others } = plan.answers;
  if (isRemoved(plan, guestId))
    return withRemoved(
      plan,
      plan.removedIds!.map((uid) => (uid === guestId ? member.uid : uid)),
    );
  if (!guestAnswer) return plan;
  const merged = plan.answers[member.uid] ?? { ...guestAnswer, name: member.displayName, guest: false };
  return { ...plan, answers: { ...others, [member.uid]: merged } };
}
