import { requestAll } from '#clients/tmdb/request-all.ts';
import type { Context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { loadBatches, type Outcome } from '#core/jobs/index.ts';
import { type CatalogueBatch, plannedIn } from '../plan.ts';
import { inShardOrder } from '../plan-service.ts';
import type { Days } from './changes.ts';

/** Adds batches for the catalogue's movies that TMDB changed on some days and the run doesn't read yet. */
export async function readChanges(context: Context, runId: string, { from, to }: Days): Promise<Outcome> {
  const tmdb = await context.tmdb();
  const first = await requestAll([1], () => tmdb.changes(from, to));
  const last = first.answers[0]?.totalPages ?? 1;
  const others = Array.from({ length: last - 1 }, (_, index) => index + 2);
  const rest = await requestAll(others, (page) => tmdb.changes(from, to, page));
  const ids = new Set([...first.answers, ...rest.answers].flatMap(({ results }) => results));
  const [{ movies }, batches] = await Promise.all([loadCatalogue(context), loadBatches(context.db, runId)]);
  const readIds = new Set(
    (batches as CatalogueBatch[]).flatMap((batch) => (batch.kind === 'movies' ? batch.movieIds : [])),
  );
  const movieIds = [...ids].filter((id) => movies.byId.has(id) && !readIds.has(id));
  const errors = [...first.errors, ...rest.errors];
  const isWhole = first.answers.length + rest.answers.length === last;
  const added = inShardOrder(movies, movieIds);
  return {
    counts: plannedIn(added),
    added,
    errors,
    stopped: first.stopped ?? rest.stopped ?? (isWhole ? null : new Error(errors[0])),
  };
}
