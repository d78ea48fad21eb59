/** A gain: what a movie of a session earned one attendee. */
import { isDeepStrictEqual } from 'node:util';
import type { GainDocument } from '@cine/contract/documents/gains';
import { sumOfPay } from '@cine/contract/game/pay/sum-of-pay';
import type { EarnedPay } from '@cine/contract/operations/together/challenges';
import { sessionLastsMs } from '@cine/contract/operations/together/sessions';
import { isTake, payAfterEntries, shownEntry } from '#core/ledger/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';
import { streakOfMovie } from '../recent-movies/recent-movie-pay.ts';
import type { Settlement } from '../settlement.ts';
import { milestonesAgain, sharedPay } from './gain-pay.ts';
import { type DatedChallenge, stepsIn, updatedSteps } from './gain-steps.ts';

/** Gains are shown for as long as a session lasts. */
const shownForMs = sessionLastsMs;

export type SessionGain = GainDocument & { sessionId: string };

/** What a movie led to. */
export type MovieOutcome = Pick<Settlement, 'uid' | 'before' | 'player' | 'entries' | 'watches'> & {
  movieId: number;
  challenges: readonly DatedChallenge[];
};

export function gainOutcomeOf(settlement: Settlement, movieId: number): MovieOutcome {
  const challenges = [...Object.values(settlement.player.challenges), ...settlement.weekly];
  return { ...settlement, movieId, challenges };
}

/** A movie's recent sessions: the last where it still counts, and those where it was withdrawn. */
export type WatchedSessions = { live: { sessionId: string; recordedAt: number } | null; withdrawn: string[] };

/** Whether something was taken back, which other movies' gains may show. */
export function takesBack({ movieId, before, player, entries }: MovieOutcome): boolean {
  const isUnseen = before.seen.includes(movieId) && !player.seen.includes(movieId);
  return isUnseen || entries.some(isTake);
}

/**
 * The gains that change once a movie has earned something: its own, and those that showed what is taken back.
 */
export function gainsAfter(
  outcome: MovieOutcome,
  { live, withdrawn }: WatchedSessions,
  gains: readonly SessionGain[],
): SessionGain[] {
  const { movieId, before, player, entries } = outcome;
  const ofMovie = (sessionId: string) =>
    gains.find((gain) => gain.movieId === movieId && gain.sessionId === sessionId) ?? null;
  const withdrawnGains = withdrawn.flatMap((sessionId) => ofMovie(sessionId) ?? []);
  const ownGain = live && ofMovie(live.sessionId);
  const paidBefore = [...(ownGain?.paid ?? []), ...withdrawnGains.flatMap(({ paid = [] }) => paid)];
  const { paid, unmatched } = payAfterEntries(paidBefore, entries.map(shownEntry));
  const takenFromOthers = sharedPay(unmatched);
  const isNews = !ownGain || player !== before || withdrawnGains.length > 0;
  const changedOwn = live && isNews ? [gainOf(outcome, live, ownGain, paid)] : [];
  const others = gains.filter((gain) => gain.movieId !== movieId);
  const payThatStays = live ? [] : sharedPay(paid);
  return [
    ...changedOwn,
    ...othersAfter(others, outcome, takenFromOthers, payThatStays, withdrawnGains[0]?.sessionId),
  ];
}

function gainOf(
  { uid, movieId, before, player, challenges, watches }: MovieOutcome,
  { sessionId, recordedAt }: { sessionId: string; recordedAt: number },
  own: SessionGain | null,
  pay: readonly EarnedPay[],
): SessionGain {
  const streak = streakOfMovie(player, movieId);
  const paid = own ? [...pay] : [...pay, ...milestonesAgain(before, player, movieId)];
  return {
    uid,
    sessionId,
    movieId,
    xp: sumOfPay(paid).xp,
    levelBefore: own?.levelBefore ?? before.level,
    level: own ? levelAfter(own.level, before.level, player.level) : player.level,
    steps: stepsIn(sessionId, movieId, player, challenges, watches),
    paid,
    ...(streak !== null && { streak }),
    expiresAt: recordedAt + shownForMs,
  };
}

/** The level that a movie led to: other movies may have led further meanwhile. */
function levelAfter(gainLevel: number, levelBefore: number, level: number): number {
  return level > levelBefore ? level : Math.min(gainLevel, level);
}

/**
 * The changed gains of other movies: without what was taken; the session's last has what stays paid. If a
 * badge goes with a withdrawn movie, the latest gain that shows the badge loses it.
 */
function othersAfter(
  others: readonly SessionGain[],
  { player, challenges }: MovieOutcome,
  takenFromOthers: ReturnType<typeof payAfterEntries>['unmatched'],
  payThatStays: readonly EarnedPay[],
  sessionId: string | undefined,
): SessionGain[] {
  const lastFirst = others.toSorted((one, other) => other.expiresAt - one.expiresAt);
  const lastGainOfSession = lastFirst.find((gain) => gain.sessionId === sessionId);
  const changedGains: SessionGain[] = [];
  let stillToTake = takenFromOthers;
  for (const gain of lastFirst) {
    const after = payAfterEntries(gain.paid ?? [], stillToTake);
    stillToTake = after.unmatched;
    const paid = gain === lastGainOfSession ? [...after.paid, ...payThatStays] : after.paid;
    const level = Math.min(gain.level, player.level);
    const steps = updatedSteps(gain.steps, gain.movieId, player, challenges);
    const changed = { ...gain, level, steps, xp: sumOfPay(paid).xp, paid };
    if (!isDeepStrictEqual(changed, gain)) changedGains.push(changed);
  }
  return changedGains;
}

/** A promoted movie's gain, with the other movie's if the session recorded it as both. */
export function mergedGain(one: SessionGain, other: SessionGain): SessionGain {
  const paid = [...(one.paid ?? []), ...(other.paid ?? [])];
  const ids = new Set(one.steps.map(({ challengeId }) => challengeId));
  return {
    ...other,
    ...one,
    xp: one.xp + other.xp,
    levelBefore: Math.min(one.levelBefore, other.levelBefore),
    level: Math.max(one.level, other.level),
    steps: [...one.steps, ...other.steps.filter(({ challengeId }) => !ids.has(challengeId))],
    paid,
  };
}

export function sessionsOfWatches(watches: readonly WatchEvent[], now: number): WatchedSessions {
  const recent = watches.flatMap(({ sessionId, recordedAt, withdrawn }) =>
    sessionId !== null && now - recordedAt < shownForMs ? [{ sessionId, recordedAt, withdrawn }] : [],
  );
  const [live = null] = recent
    .filter(({ withdrawn }) => !withdrawn)
    .sort((one, other) => other.recordedAt - one.recordedAt);
  return { live, withdrawn: recent.filter(({ withdrawn }) => withdrawn).map(({ sessionId }) => sessionId) };
}
