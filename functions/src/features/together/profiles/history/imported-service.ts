import type { HistoryEntry } from '@cine/contract/operations/together/profiles';
import { day } from '@cine/contract/time';
import type { Context } from '#context.ts';
import { loadPlayers } from '#core/players/index.ts';
import { cardsOf } from '#movies/custom-movies/index.ts';
import { localDateOf } from '#platform/time/zoned.ts';
import { type DatedWatch, dateOf, loadDatedWatches, withoutRecorded } from '#watching/statements/index.ts';
import { loadWatchesOfMovies } from '#watching/watches/index.ts';
import { type Dated, historyPageOf, type Mark, type Source } from './merge-sources.ts';

/** An entry of the history; `view` is null for a withdrawn watch, and until an imported one is completed. */
export type Entry = Dated & { view: HistoryEntry | null };

/** A page of imported watches, and how those that are shown look. */
type Imported = {
  source: Source<Entry>;
  complete: (entries: readonly Entry[], mayShow: (movieId: number) => boolean) => Promise<readonly Entry[]>;
};

export const noneImported: Imported = {
  source: { entries: [], hasMore: false },
  complete: async (entries) => entries,
};

/** Watches here of thirty movies that are looked at: those that an import repeats are among them. */
const maxWatches = 150;

/** What imports say that a member watched on known days, up to today; one who imported none costs a read. */
export async function importedAfter(
  context: Context,
  uid: string,
  mark: Mark,
  limit: number,
  timeZone: string,
): Promise<Imported> {
  const { db, now } = context;
  const [player] = await loadPlayers(db, [uid]);
  if (!player!.seenElsewhere) return noneImported;
  const all = await loadDatedWatches(db, uid);
  const today = localDateOf(now(), timeZone);
  const watchOf = new Map<Entry, DatedWatch>();
  for (const watch of all)
    if (dateOf(watch.day, timeZone) <= today)
      watchOf.set({ at: instantOf(watch), id: String(watch.movieId), view: null }, watch);
  const seen = new Set(player!.seen);
  return {
    source: historyPageOf([...watchOf.keys()], mark, limit),
    complete: async (entries, mayShow) => {
      const movieIds = [...new Set(entries.flatMap((entry) => watchOf.get(entry)?.movieId ?? []))];
      const shownIds = movieIds.filter(mayShow);
      const here = shownIds.filter((movieId) => seen.has(movieId));
      const [cards, fresh] = await Promise.all([
        cardsOf(context, uid, shownIds),
        withoutHere(context, uid, all, here, timeZone),
      ]);
      return entries.map((entry) => {
        const watch = watchOf.get(entry);
        const movie = watch && cards.get(watch.movieId);
        if (!watch || !movie || !fresh(watch)) return entry;
        const { source } = watch;
        return {
          ...entry,
          view: { kind: 'watch' as const, date: dateOf(watch.day, timeZone), source, movie },
        };
      });
    },
  };
}

/** A day without an hour is in the middle of it. */
function instantOf({ day: when }: DatedWatch): number {
  return 'date' in when ? Date.parse(when.date) + day / 2 : Date.parse(when.instant);
}

/** Whether a watch isn't one of those that were recorded here, too. */
async function withoutHere(
  { db }: Context,
  uid: string,
  all: readonly DatedWatch[],
  movieIds: readonly number[],
  timeZone: string,
): Promise<(watch: DatedWatch) => boolean> {
  const watches = await loadWatchesOfMovies(db, uid, movieIds, maxWatches);
  const dates = Map.groupBy(watches, ({ movieId }) => movieId);
  const datesHere = new Map(
    [...dates].map(([movieId, ofMovie]) => [
      movieId,
      ofMovie.map(({ day: local, watchedAt }) => local?.date ?? localDateOf(watchedAt, timeZone)),
    ]),
  );
  const concerned = new Set(movieIds);
  const fresh = new Set(
    withoutRecorded(
      all.filter(({ movieId }) => concerned.has(movieId)),
      datesHere,
      timeZone,
    ),
  );
  return (watch) => !concerned.has(watch.movieId) || fresh.has(watch);
}
