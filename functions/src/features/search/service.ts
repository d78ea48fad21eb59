import type { Context } from '../../context.ts';
import { loadContents, loadManifest, loadMovieShard } from '../catalogue/index.ts';
import type { Card } from './cards.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { elasticEngine } from './elastic-service.ts';
import type { SearchEngine, Wanted } from './engine.ts';
import type { Order } from './order.ts';
import { segmentsEngine } from './segments-service.ts';

/** Elasticsearch where it is configured, else the index of our own. */
async function engineOf(context: Context): Promise<SearchEngine> {
  const elasticsearch = await context.elasticsearch();
  return elasticsearch ? elasticEngine(elasticsearch) : segmentsEngine(context.db, context.now);
}

/**
 * Brings what searches are answered from up to the catalogue: each shard of movies that has changed since. Stopped and
 * run again, or run twice at once, it ends the same. Costs 2 reads, for the index of our own 1 more and 1 for each format
 * there is of it, and for each of those shards 1 read and what saving it costs. Returns how many there were.
 */
export async function updateIndex(context: Context): Promise<number> {
  const { db } = context;
  const engine = await engineOf(context);
  const [{ movies: versions }, indexed, contents] = await Promise.all([
    loadManifest(db),
    engine.versions(),
    loadContents(db),
  ]);
  const shardOf = new Map(contents.flatMap((ids, shard) => ids.map((id): [number, number] => [id, shard])));
  let updated = 0;
  // What has moved to a later shard is found there before it is gone here.
  for (const [shard, version] of [...versions.entries()].reverse()) {
    if ((indexed[shard] ?? 0) >= version) continue;
    const loaded = await loadMovieShard(db, shard);
    const own = loaded.movies.filter(({ id }) => (shardOf.get(id) ?? shard) === shard);
    await engine.save(shard, loaded.version, own);
    updated += 1;
  }
  await engine.publish();
  return updated;
}

/** The cards of the movies that somebody means who types this, the likeliest first. Costs what the engine costs. */
export async function searchMovies(context: Context, query: string, wanted: Wanted): Promise<Card[]> {
  return (await engineOf(context)).find(query, wanted);
}

/**
 * A page of the catalogue, and the cursor of the next, null at the end; `cursor-invalid` for a cursor that is none of
 * this order. Costs what the engine costs.
 */
export async function listMovies(
  context: Context,
  order: Order,
  cursor: string | undefined,
  wanted: Wanted,
): Promise<{ cards: Card[]; nextCursor: string | null }> {
  const after = cursor === undefined ? null : fromCursor(cursor, order);
  const { cards, next } = await (await engineOf(context)).list(order, after, wanted);
  return { cards, nextCursor: next && toCursor(order, next) };
}
