/** Counts a user's local days from their watches and ledger entries. */
import type { CountedDay, DayMovie } from '@cine/contract/game/counted-days';
import { maxCountedPerDay, takesCoins } from '@cine/contract/game/pay/rewards';
import { jobTimeZone } from '@cine/contract/job-schedules';
import { minute } from '@cine/contract/time';
import type { LedgerEntry } from '#core/ledger/index.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import type { WatchEvent } from '#watching/watches/index.ts';

type Day = NonNullable<WatchEvent['day']>;

export type CountedWatch = Pick<
  WatchEvent,
  'id' | 'movieId' | 'watchedAt' | 'recordedAt' | 'withdrawn' | 'company'
> & {
  day?: Pick<Day, 'date' | 'placeOfDay'> & Partial<Day>;
  facts: Pick<WatchEvent['facts'], 'runtime' | 'year' | 'genres' | 'directors' | 'rating'>;
};

export type CountedEntry = Pick<LedgerEntry, 'reward' | 'kind' | 'xp' | 'coins' | 'date'>;

/** How many directors of a movie are kept, and how much of each name. */
const maxDirectors = 2;
const maxNameLength = 40;

/** The date of a watch as it was recorded; without one, the date in Paris on which the movie began. */
export function dateOfWatch({ day, watchedAt, facts }: CountedWatch): string {
  return day?.date ?? localDateOf(watchedAt - (facts.runtime ?? 0) * minute, jobTimeZone);
}

/**
 * Each local day of a user, counted from all that they watched and earned on it: a pure function of both, in
 * any order. Days on which nothing is left are missing.
 */
export function recountDays(
  watches: Iterable<CountedWatch>,
  entries: Iterable<CountedEntry>,
): Map<string, CountedDay> {
  const live = [...watches].filter(({ withdrawn }) => !withdrawn);
  const watchesOf = Map.groupBy(live, dateOfWatch);
  const entriesOf = Map.groupBy(entries, ({ date }) => date);
  const dates = [...new Set([...watchesOf.keys(), ...entriesOf.keys()])].sort();
  const days = dates.map(
    (date) => [date, dayOf(watchesOf.get(date) ?? [], entriesOf.get(date) ?? [])] as const,
  );
  return new Map(days.filter(([, { movies, earned }]) => movies > 0 || Object.keys(earned).length > 0));
}

function dayOf(watches: readonly CountedWatch[], entries: readonly CountedEntry[]): CountedDay {
  const inOrder = watches.toSorted(byPlace);
  const others = inOrder.map(othersAt);
  return {
    movies: inOrder.length,
    minutes: inOrder.reduce((sum, { facts }) => sum + (facts.runtime ?? 0), 0),
    together: others.filter((count) => count > 0).length,
    people: inOrder.length > 0 ? Math.max(...others) + 1 : 0,
    first: inOrder.slice(0, maxCountedPerDay).map(movieOf),
    earned: earnedBy(entries),
  };
}

function movieOf(watch: CountedWatch): DayMovie {
  const { movieId, facts } = watch;
  return {
    id: movieId,
    year: facts.year,
    genres: facts.genres,
    directors: facts.directors
      .slice(0, maxDirectors)
      .map((name) => [...name].slice(0, maxNameLength).join('')),
    crowd: facts.rating === null ? null : Math.round(facts.rating * 10),
    others: othersAt(watch),
  };
}

function othersAt({ company }: CountedWatch): number {
  return company?.members ?? 0;
}

function placeOf({ day }: CountedWatch): number {
  return day?.placeOfDay ?? Number.MAX_SAFE_INTEGER;
}

function byPlace(one: CountedWatch, other: CountedWatch): number {
  return (
    placeOf(one) - placeOf(other) ||
    one.recordedAt - other.recordedAt ||
    one.movieId - other.movieId ||
    (one.id < other.id ? -1 : 1)
  );
}

/** What each reward paid, and how often, less what was taken back. Spending doesn't count. */
function earnedBy(entries: readonly CountedEntry[]): CountedDay['earned'] {
  const earned = entries.filter(({ reward }) => !takesCoins(reward));
  const ofKind = [...Map.groupBy(earned, ({ reward }) => reward)].map(([reward, each]) => {
    const sum = (countOf: (entry: CountedEntry) => number) =>
      each.reduce((total, entry) => total + countOf(entry), 0);
    const times = { granted: 1, returned: 1, adjusted: 0, spent: 0, taken: -1 } as const;
    const paid = {
      count: sum(({ kind }) => times[kind]),
      xp: sum(({ xp }) => xp),
      coins: sum(({ coins }) => coins),
    };
    return [reward, paid] as const;
  });
  const nonZero = ofKind.filter(([, { count, xp, coins }]) => count !== 0 || xp !== 0 || coins !== 0);
  return Object.fromEntries(nonZero.sort(([one], [other]) => (one < other ? -1 : 1)));
}
