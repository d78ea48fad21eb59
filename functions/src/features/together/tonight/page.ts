import type { Filters } from '@cine/contract/movies/filters';
import type { TonightInput } from '@cine/contract/operations/together/tonight';
import { fromCursor, toCursor } from './cursor.ts';
import type { TonightSession } from './tonight-session.ts';

export type ListQuery = Omit<TonightInput, 'filters'> & { filters: Filters };

type Asked = Pick<TonightSession, 'session' | 'viewing'>;

type Row = { rank: number; movie: { id: number } };

/** One page and the next page's cursor. Throws `cursor-invalid` if the list's conditions changed. */
export function tonightPageOf<R extends Row>(
  rows: readonly R[],
  query: ListQuery,
  viewed: Asked,
): { rows: R[]; nextCursor: string | null } {
  const conditions = conditionsOf(query, viewed);
  const start = query.cursor === undefined ? 0 : startAfter(rows, fromCursor(query.cursor, conditions));
  const page = rows.slice(start, start + query.pageSize);
  const last = page.at(-1);
  const isLast = last === undefined || start + page.length >= rows.length;
  return {
    rows: page,
    nextCursor: isLast ? null : toCursor({ rank: last.rank, movieId: last.movie.id }, conditions),
  };
}

function startAfter(rows: readonly Row[], after: { rank: number; movieId: number }): number {
  const index = rows.findIndex(
    ({ rank, movie }) => rank < after.rank || (rank === after.rank && movie.id > after.movieId),
  );
  return index < 0 ? rows.length : index;
}

/** Everything that determines the list, except time and watches. */
function conditionsOf({ filters }: ListQuery, { session, viewing }: Asked): unknown {
  const { commonProviders, includeFree, viewers } = viewing;
  const { strategy, collection = null, includeOwned = false } = session;
  const present = viewers.map(({ uid, region, providers }) => `${uid} ${region} ${providers.join()}`).sort();
  return [session.id, filters, collection, includeFree, includeOwned, strategy, commonProviders, present];
}
