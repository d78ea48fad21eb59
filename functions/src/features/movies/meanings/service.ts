/** Keeps vectors of what movies are about, and says how near each is to a text. */
import { chunksOf } from '@cine/contract/chunks-of';
import { day, hour, minute, second } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import type { TextVectors } from '#clients/encoders/encoders.ts';
import { unlessEncodersFail } from '#clients/encoders/unless-encoders-fail.ts';
import type { Context } from '#context.ts';
import { loadCatalogue, loadMovies } from '#core/catalogue/index.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { noteHolding } from '#platform/memory/holding.ts';
import { withTimeout } from '#platform/time/timeout.ts';
import { cosine, inBytes, type MovieVector, sourceDigest, standardScores } from '#platform/vectors.ts';
import { textOf } from './movie-text.ts';
import { readMeanings, shards, writeMeanings } from './store.ts';

/** How long a night's work may take; what is missing then follows the next night. */
const workingMs = 20 * minute;
const moviesAtOnce = 100;
/** How long an answer waits for nearness; a network that is just being loaded answers later. */
const patienceMs = 6 * second;

/**
 * Makes the vectors of movies that have none, and each night looks through one shard for texts that changed.
 * Nothing without a text encoder. May run twice.
 */
export async function keepMeanings(context: Context): Promise<void> {
  const { text } = await context.encoders();
  if (!text) return;
  const { movies } = await loadCatalogue(context);
  const began = context.now();
  const byShard = Map.groupBy(movies.byId.keys(), (movieId) => movieId % shards);
  for (const [shard, movieIds] of byShard) {
    const isLookedThrough = shard === Math.floor(began / day) % shards;
    await keepShard(context, text, { shard, movieIds, isLookedThrough });
    if (context.now() - began > workingMs) return;
  }
}

type Shard = { shard: number; movieIds: readonly number[]; isLookedThrough: boolean };

async function keepShard(
  { db }: Context,
  encoder: TextVectors,
  { shard, movieIds, isLookedThrough }: Shard,
): Promise<void> {
  const former = await readMeanings(db, shard, encoder);
  const ofMovie = new Map(former.map((meaning) => [meaning.movieId, meaning]));
  const looked = movieIds.filter((movieId) => isLookedThrough || !ofMovie.has(movieId));
  const made: MovieVector[] = [];
  for (const ids of chunksOf(looked, moviesAtOnce)) {
    const records = [...(await loadMovies(db, ids)).values()];
    const texts = records.map((movie) => ({ movieId: movie.facts.id, text: textOf(movie) }));
    const changed = texts.filter(({ movieId, text }) => ofMovie.get(movieId)?.source !== sourceDigest(text));
    const vectors = await encoder.encode(changed.map(({ text }) => text));
    for (const [at, { movieId, text }] of changed.entries()) {
      // A movie without a text is near nothing.
      const vector = text === '' ? new Int8Array(encoder.dimensions) : inBytes(vectors[at]!);
      made.push({ movieId, source: sourceDigest(text), vector });
    }
  }
  for (const meaning of made) ofMovie.set(meaning.movieId, meaning);
  const meanings = movieIds.flatMap((movieId) => ofMovie.get(movieId) ?? []);
  if (made.length > 0 || meanings.length < former.length) await writeMeanings(db, shard, encoder, meanings);
}

/** All vectors by one network, an hour old at most. */
const held = heldBy<Firestore, ExpiringCache<string, MovieVector[]>>(() =>
  createExpiringCache(1, () => hour),
);

/**
 * How near each movie is to a text by what both mean, in standard deviations above the catalogue's mean; from
 * 3, it stands out. Null if no text encoder is set up, none answers in time, or no movie has a vector yet.
 */
export async function nearnessTo(
  context: Context,
  text: string,
  patience = patienceMs,
): Promise<ReadonlyMap<number, number> | null> {
  const work = unlessEncodersFail(async () => {
    const { text: encoder } = await context.encoders();
    if (!encoder) return null;
    const meanings = await loadMeanings(context, encoder);
    if (meanings.length === 0) return null;
    const [textVector] = await encoder.encode([text]);
    const scores = standardScores(meanings.map(({ vector }) => cosine(textVector!, vector)));
    return new Map(meanings.map(({ movieId }, at) => [movieId, scores[at]!]));
  });
  return withTimeout(patience, work, null);
}

function loadMeanings({ db, now }: Context, encoder: TextVectors): Promise<MovieVector[]> {
  noteHolding('meanings');
  return held(db).get(encoder.version, now(), async () => {
    const all = Array.from({ length: shards }, (_, shard) => readMeanings(db, shard, encoder));
    return (await Promise.all(all)).flat().filter(({ vector }) => vector.some((value) => value !== 0));
  });
}
