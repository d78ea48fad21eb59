/** The hashes of all stills in an instance's memory. */
import { chunksOf } from '@cine/contract/chunks-of';
import { minute } from '@cine/contract/time';
import { createFrameIndex, type FrameIndex, type GrayPicture, hashBytes } from '@cine/frame-hashes';
import type { Firestore } from 'firebase-admin/firestore';
import type { Context } from '#context.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { noteHolding } from '#platform/memory/holding.ts';
import { createVersionedCache, type VersionedCache } from '#platform/memory/versioned-cache.ts';
import { readFrameShard, readFrameVersions } from './store.ts';
import type { Candidate } from './vote.ts';

/** A shard's hashes one after another, and the movie of each. */
type Part = { hashes: Uint8Array; movieIds: Uint32Array };

/** All stills. `find` has those that a picture is like, best first; `stillOf` says what is at a place. */
export type Frames = {
  stills: number;
  movies: number;
  find: (picture: GrayPicture) => Candidate[];
  stillOf: (at: number) => { shard: number; hash: string };
};

type Held = {
  parts: VersionedCache<Part>;
  /** The frames of the shards' `versions`, and when these are read again. */
  versions: string | null;
  rereadAt: number;
  frames: Promise<Frames> | null;
};

const heldOf = heldBy<Firestore, Held>(() => ({
  parts: createVersionedCache(),
  versions: null,
  rereadAt: 0,
  frames: null,
}));

/**
 * How long an index isn't read again, by its stills: ten minutes with 900,000, which take seconds to put
 * together. While the job fills it, it changes each half minute.
 */
const rereadAfterMsOfStill = (10 * minute) / 900_000;
/** Several may be of one movie. */
const candidatesOfPicture = 8;

/** All stills, as they were ten minutes ago at most. The first call of an instance reads them. */
export async function loadFrames(context: Context): Promise<Frames> {
  noteHolding('frames');
  const held = heldOf(context.db);
  const now = context.now();
  if (held.frames && now < held.rereadAt) return held.frames;
  const versions = await readFrameVersions(context.db);
  if (!held.frames || held.versions !== versions.join()) {
    held.versions = versions.join();
    held.frames = readFrames(context, held, versions);
  }
  const loading = held.frames;
  try {
    const frames = await loading;
    held.rereadAt = now + frames.stills * rereadAfterMsOfStill;
    return frames;
  } catch (error) {
    // Asked for again by the next call.
    if (held.frames === loading) held.frames = null;
    throw error;
  }
}

async function readFrames({ db }: Context, { parts }: Held, versions: readonly number[]): Promise<Frames> {
  const all: Part[] = [];
  // A few at a time, as unpacking all at once would fill the memory.
  for (const some of chunksOf([...versions.entries()], 4)) {
    const read = ([shard, version]: [number, number]) =>
      parts.get(String(shard), version, () => readPart(db, shard));
    all.push(...(await Promise.all(some.map(read))));
  }
  return framesOf(all);
}

async function readPart(db: Firestore, shard: number): Promise<Part> {
  const { movies } = await readFrameShard(db, shard);
  const stills = movies.flatMap(({ movieId, stills: own }) =>
    own.flatMap(({ hash }) => (hash === '' ? [] : [{ movieId, hash }])),
  );
  const hashes = new Uint8Array(stills.length * hashBytes);
  for (const [at, { hash }] of stills.entries()) hashes.set(Buffer.from(hash, 'base64'), at * hashBytes);
  return { hashes, movieIds: Uint32Array.from(stills, ({ movieId }) => movieId) };
}

function framesOf(parts: readonly Part[]): Frames {
  const index: FrameIndex = createFrameIndex(parts.map(({ hashes }) => hashes));
  const movies = new Set(parts.flatMap(({ movieIds }) => [...movieIds]));

  function placeOf(at: number): { shard: number; part: Part; place: number } {
    let place = at;
    for (const [shard, part] of parts.entries()) {
      if (place < part.movieIds.length) return { shard, part, place };
      place -= part.movieIds.length;
    }
    throw new Error(`There is no still ${at}`);
  }

  return {
    stills: index.size,
    movies: movies.size,
    find: (picture) =>
      index.find(picture, candidatesOfPicture).map((match) => {
        const { part, place } = placeOf(match.at);
        return { ...match, movieId: part.movieIds[place]! };
      }),
    stillOf(at) {
      const { shard, part, place } = placeOf(at);
      const hash = part.hashes.subarray(place * hashBytes, (place + 1) * hashBytes);
      return { shard, hash: Buffer.from(hash).toString('base64') };
    },
  };
}
