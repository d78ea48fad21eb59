import { isDeepStrictEqual } from 'node:util';
import { allKept } from '@cine/contract/game/active-days';
import { dayOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { paidMovies, type UnpaidReason } from '@cine/contract/game/rewards';
import { streaksOf } from '@cine/contract/game/streak';
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { maxEveningSteps, maxEvenings } from '@cine/contract/operations/core/players';
import { type LedgerEntry, type Paid, paidLately } from '#core/ledger/index.ts';
import { type JoinedChallenge, type Player, paidBy } from '#core/players/index.ts';
import type { WatchEvent } from '#watching/watches/index.ts';

type Evening = Player['evenings'][number];
type Step = Evening['steps'][number];

export type SteppedChallenge = Pick<JoinedChallenge, 'challenge' | 'moviesWatched' | 'isCompleted'> & {
  week?: { monday: string; templateId: string };
};

export type EveningWatch = Pick<WatchEvent, 'movieId' | 'watchedAt' | 'withdrawn' | 'day'> & {
  facts: Pick<Evening, 'title' | 'titles'>;
};

type SettledEvening = {
  movieIds: readonly number[];
  watches: readonly EveningWatch[];
  changed: readonly SteppedChallenge[];
  entries: readonly LedgerEntry[];
};

/** The player with their last evenings after settling; the same object if nothing changed. */
export function withEvenings(
  player: Player,
  { movieIds, watches, changed, entries }: SettledEvening,
): Player {
  const former = player.evenings;
  const formerIds = new Set(former.map(({ movieId }) => movieId));
  const settled = movieIds.flatMap((movieId) => eveningOf(player, movieId, watches));
  const others = former.filter(({ movieId }) => !movieIds.includes(movieId));
  const evenings = lastOf([...settled, ...others]);
  const added = settled.filter(({ movieId }) => !formerIds.has(movieId));
  const concerned = [...changed, ...unchangedCountingAny(player, changed, added)];
  return withEveningsIfChanged(player, withSteps(evenings, concerned, former, entries));
}

export function withMergedEvenings(
  player: Player,
  guest: Pick<Player, 'evenings'>,
  merged: JoinedChallenge,
  entries: readonly LedgerEntry[],
): Player {
  const former = player.evenings;
  const ownIds = new Set(former.map(({ movieId }) => movieId));
  const brought = guest.evenings
    .filter(({ movieId }) => merged.moviesWatched.includes(movieId) && !ownIds.has(movieId))
    .map((evening) => ({ ...evening, steps: [] }));
  return withEveningsIfChanged(player, withSteps(lastOf([...former, ...brought]), [merged], former, entries));
}

function eveningOf(player: Player, movieId: number, watches: readonly EveningWatch[]): Evening[] {
  const live = watches.filter((watch) => watch.movieId === movieId && !watch.withdrawn);
  const [first, ...more] = live;
  if (!first) return [];
  const last = more.reduce((latest, watch) => (watch.watchedAt > latest.watchedAt ? watch : latest), first);
  const { title, titles } = last.facts;
  const former = player.evenings.find((evening) => evening.movieId === movieId);
  const evening = { movieId, at: last.watchedAt, title, titles: { ...titles }, steps: former?.steps ?? [] };
  return [{ ...evening, ...paymentOf(player, movieId, live, former) }];
}

/** What a movie earned besides challenges, or why nothing; as before if the player forgot it. */
function paymentOf(
  player: Player,
  movieId: number,
  live: readonly EveningWatch[],
  former: Evening | undefined,
): Pick<Evening, 'pay' | 'unpaid'> {
  const movie = paidBy(player, sourceOf.movie(movieId));
  const reason = unpaidBecause(live, movie);
  const unpaid = reason === null ? {} : { unpaid: reason };
  // The first movie with others in a week has what the week brought.
  const others = player.paid.filter(
    ({ reward, by }) =>
      (reward === 'week' && by?.[0] === movieId) || (reward === 'evening' && by?.includes(movieId)),
  );
  const all = reason === 'again' || !movie ? others : [paidLately(movie), ...others];
  if (all.length === 0) return reason === null && former?.pay ? { pay: former.pay } : unpaid;
  const sum = (unit: 'xp' | 'coins') => all.reduce((total, each) => total + each[unit], 0);
  const streak = movie ? streakAt(player, dayOf(movie.date)) : 0;
  return { pay: { xp: sum('xp'), coins: sum('coins'), streak }, ...unpaid };
}

/** Why a movie's latest watch pays nothing; null if it pays, or if no watch counts. */
function unpaidBecause(watches: readonly EveningWatch[], paid: Paid | null): UnpaidReason | null {
  const live = watches.flatMap(({ movieId, day, withdrawn }) =>
    day && !withdrawn ? [{ movieId, ...day }] : [],
  );
  const [latest] = live.sort((one, other) => (one.date < other.date ? 1 : -1));
  if (!latest) return null;
  const { movieId, date, onTime, placeOfDay, placeOfWeek } = latest;
  if (isCustomMovie(movieId)) return 'custom';
  if (!onTime) return 'late';
  // One evening may be recorded twice.
  const since = paid && !paid.taken ? dayOf(date) - dayOf(paid.date) : 0;
  if (since > 1 && since < paidMovies.onceInDays) return 'again';
  if (paid && !paid.taken) return null;
  if (placeOfDay > paidMovies.perDay) return 'day';
  return placeOfWeek > paidMovies.perWeek ? 'week' : null;
}

/** The streak's length on the day that a movie's latest watch kept, lately; null if it kept none. */
export function streakOfMovie(player: Pick<Player, 'days' | 'short'>, movieId: number): number | null {
  const day = player.days.recent.findLast(({ by }) => by.includes(sourceOf.movie(movieId)));
  return day ? streakAt(player, day.at) : null;
}

/** The streak's length on a day; 0 if the day wasn't kept. */
function streakAt({ days, short }: Pick<Player, 'days' | 'short'>, day: number): number {
  const streaks = streaksOf(allKept(days), new Set(short.days)).days;
  return streaks.find((each) => each.day === day)?.length ?? 0;
}

function lastOf(evenings: readonly Evening[]): Evening[] {
  return evenings
    .toSorted((one, other) => other.at - one.at || one.movieId - other.movieId)
    .slice(0, maxEvenings);
}

/** Challenges that didn't change, and counted a movie before its evening was kept. */
function unchangedCountingAny(
  { challenges }: Player,
  changed: readonly SteppedChallenge[],
  added: readonly Evening[],
): JoinedChallenge[] {
  const ids = new Set(changed.map(({ challenge }) => challenge.id));
  return Object.values(challenges).filter(
    ({ challenge, moviesWatched }) =>
      !ids.has(challenge.id) && added.some(({ movieId }) => moviesWatched.includes(movieId)),
  );
}

/**
 * The evenings with their present steps in some challenges; a reward is shown with the evening that earned
 * it.
 */
function withSteps(
  evenings: readonly Evening[],
  challenges: readonly SteppedChallenge[],
  former: readonly Evening[],
  entries: readonly LedgerEntry[],
): Evening[] {
  return challenges.reduce(
    (result, joined) => withStepsOf(result, joined, xpOf(joined, former, entries)),
    [...evenings],
  );
}

/** The movies that a challenge counts up to its target, latest first, each with its count so far. */
export function countsOf(
  evenings: readonly Evening[],
  { challenge: { targetCount }, moviesWatched }: SteppedChallenge,
): Map<number, number> {
  const counting = evenings.filter(({ movieId }) => moviesWatched.includes(movieId));
  const counts = counting.map(({ movieId }, later) => [movieId, moviesWatched.length - later] as const);
  return new Map(counts.filter(([, count]) => count <= targetCount));
}

function withStepsOf(evenings: readonly Evening[], joined: SteppedChallenge, xp: number): Evening[] {
  const { challenge, week } = joined;
  const { id: challengeId, targetCount: target, makerId } = challenge;
  const countOf = countsOf(evenings, joined);
  const titles = makerId === null && !week ? {} : challenge.titles;
  return evenings.map((evening) => {
    const others = evening.steps.filter((step) => step.challengeId !== challengeId);
    const count = countOf.get(evening.movieId);
    if (count === undefined)
      return others.length === evening.steps.length ? evening : { ...evening, steps: others };
    const step = { challengeId, titles, count, target, xp: count === target ? xp : 0 };
    return { ...evening, steps: [...others, step].sort(byNearness).slice(0, maxEveningSteps) };
  });
}

/** Completed steps first, then those with the least left. */
function byNearness(one: Step, other: Step): number {
  return (
    one.target - one.count - (other.target - other.count) || (one.challengeId < other.challengeId ? -1 : 1)
  );
}

function xpOf(
  { challenge, isCompleted, week }: SteppedChallenge,
  former: readonly Evening[],
  entries: readonly LedgerEntry[],
): number {
  const own = week ? sourceOf.weekly(week.monday, week.templateId) : sourceOf.challenge(challenge.id);
  const last = entries.findLast(({ source }) => source === own);
  if (last) return Math.max(0, last.xp);
  const steps = former.flatMap((evening) =>
    evening.steps.filter((step) => step.challengeId === challenge.id),
  );
  return isCompleted ? Math.max(0, ...steps.map(({ xp }) => xp)) : 0;
}

function withEveningsIfChanged(player: Player, evenings: Evening[]): Player {
  return isDeepStrictEqual(evenings, player.evenings) ? player : { ...player, evenings };
}
