/** Searches and lists movies in the engine that is configured. */
import { type MovieCard, movieOrderSchema } from '@cine/contract/operations/movies/movies';
import type { Card, Order, Position } from '@cine/movie-search';
import * as z from 'zod';
import type { Context } from '#context.ts';
import { loadManifest, readContents, readMovieShard } from '#core/catalogue/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { decodeCursor, encodeCursor } from '#platform/firestore/cursor.ts';
import { elasticEngine } from './elastic-service.ts';
import type { SearchEngine, Wanted } from './engine.ts';
import { segmentsEngine } from './segments-service.ts';

const cursorSchema = z.union([
  z.tuple([movieOrderSchema.exclude(['title']), z.int(), z.int()]),
  z.tuple([movieOrderSchema.extract(['title']), z.string().max(200), z.int()]),
]);

export function toCursor(order: Order, { key, id }: Position): string {
  return encodeCursor([order, key, id]);
}

/** The position of a cursor; throws `cursor-invalid`, also for another order's. */
export function fromCursor(cursor: string, order: Order): Position {
  const [cursorOrder, key, id] = decodeCursor(cursorSchema, cursor);
  if (cursorOrder !== order) throw new AppError('cursor-invalid');
  return { key, id };
}

/** Elasticsearch if it is configured, otherwise our own index. */
async function engineOf(context: Context): Promise<SearchEngine> {
  const elasticsearch = await context.elasticsearch();
  return elasticsearch ? elasticEngine(elasticsearch) : segmentsEngine(context.db, context.now);
}

/** Indexes the shards that changed, and returns how many. May be repeated, and run twice at once. */
export async function updateIndex(context: Context): Promise<number> {
  const { db } = context;
  const engine = await engineOf(context);
  const [{ movies: versions }, indexed, contents] = await Promise.all([
    loadManifest(db),
    engine.versions(),
    readContents(db),
  ]);
  const shardOf = new Map(contents.flatMap((ids, shard) => ids.map((id): [number, number] => [id, shard])));
  let updated = 0;
  // A movie that has moved to a later shard is indexed there before it goes here.
  for (const [shard, version] of [...versions.entries()].reverse()) {
    if ((indexed[shard] ?? 0) >= version) continue;
    const loaded = await readMovieShard(db, shard);
    const shardMovies = loaded.movies.filter(({ id }) => (shardOf.get(id) ?? shard) === shard);
    await engine.save(shard, loaded.version, shardMovies);
    updated += 1;
  }
  await engine.publish();
  return updated;
}

/** The cards of the movies that best match a typed text, best first. */
export async function findMovies(context: Context, query: string, options: Wanted): Promise<Card[]> {
  return (await engineOf(context)).find(query, options);
}

/** A page of the catalogue, and the next one's cursor, null at the end. Throws `cursor-invalid`. */
export async function listFiltered(
  context: Context,
  order: Order,
  cursor: string | undefined,
  options: Wanted,
): Promise<{ cards: Card[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : fromCursor(cursor, order);
  const { cards, next } = await (await engineOf(context)).list(order, after, options);
  return { cards, nextCursor: next && toCursor(order, next) };
}

export function toMovieCard({ id, ...card }: Card): MovieCard {
  return { movieId: id, ...card };
}
