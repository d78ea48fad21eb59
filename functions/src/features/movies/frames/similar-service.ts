/** Finds movies whose stills look like pictures, by the operator's network: alike, never the same frame. */
import { chunksOf } from '@cine/contract/chunks-of';
import { hour, second } from '@cine/contract/time';
import type { Firestore } from 'firebase-admin/firestore';
import type { PictureVectors } from '#clients/encoders/encoders.ts';
import { unlessEncodersFail } from '#clients/encoders/unless-encoders-fail.ts';
import type { Context } from '#context.ts';
import { log } from '#platform/log.ts';
import { createExpiringCache, type ExpiringCache } from '#platform/memory/expiring-cache.ts';
import { heldBy } from '#platform/memory/held-by.ts';
import { noteHolding } from '#platform/memory/holding.ts';
import { readPicture } from '#platform/pictures/read-picture.ts';
import { withTimeout } from '#platform/time/timeout.ts';
import { rowsOf, type VectorRows } from '#platform/vectors.ts';
import { coloursOf } from './pixels.ts';
import { chooseSimilar, type Similar } from './similar.ts';
import { loadPictureNetwork } from './still-vectors-service.ts';
import { readFrameVersions } from './store.ts';
import { readStillVectors } from './vector-store.ts';

/** How long an answer waits for what looks alike; a network that is just being loaded answers later. */
const patienceMs = 6 * second;
/** Pictures of a clip that a network sees: the first, the last and one between. */
const mostPictures = 3;

/** All vectors by one network, each shard's as rows, an hour old at most. */
const held = heldBy<Firestore, ExpiringCache<string, VectorRows[]>>(() => createExpiringCache(1, () => hour));

/**
 * Movies besides these whose stills look like one of the pictures, best first. None without a network, while
 * it fails, or if it takes longer than the milliseconds.
 */
export async function findSimilar(
  context: Context,
  pictures: readonly Buffer[],
  except: ReadonlySet<number>,
  patience = patienceMs,
): Promise<Similar[]> {
  const work = unlessEncodersFail(async () => {
    const network = await loadPictureNetwork(context);
    if (network === null || pictures.length === 0) return [];
    const vectors: Float32Array[] = [];
    for (const picture of spread(pictures))
      vectors.push(await network.encode(await readPicture(picture, coloursOf)));
    return chooseSimilar(vectors, await loadRows(context, network), except);
  });
  const answer = work.catch((error: unknown) => {
    log.error('nothing similar found', { error });
    return null;
  });
  return (await withTimeout(patience, answer, null)) ?? [];
}

function spread(pictures: readonly Buffer[]): Buffer[] {
  const last = pictures.length - 1;
  const places = Array.from({ length: mostPictures }, (_, at) =>
    Math.round((at * last) / (mostPictures - 1)),
  );
  return [...new Set(places)].map((place) => pictures[place]!);
}

function loadRows({ db, now }: Context, network: PictureVectors): Promise<VectorRows[]> {
  noteHolding('frames');
  return held(db).get(network.version, now(), async () => {
    const all: VectorRows[] = [];
    const versions = await readFrameVersions(db);
    // A few at a time, as unpacking all at once would fill the memory.
    for (const some of chunksOf([...versions.keys()], 4)) {
      const reads = some.map((shard) => readStillVectors(db, shard, network));
      all.push(...(await Promise.all(reads)).map(rowsOf));
    }
    return all;
  });
}
