/** Which movies have stills that look like a picture, by vectors of both. */
import { maxFoundByPicture } from '@cine/contract/operations/movies/frames';
import { cosinesTo, type VectorRows } from '#platform/vectors.ts';

/** A movie's still that looks like a picture: its shard and digest, and how alike they are, from 0 to 1. */
export type Similar = { movieId: number; shard: number; source: number; likeness: number };

/** The likeness from which a still looks like a picture. */
const similarFrom = 0.5;

/** The movies that look most like any of the pictures, best first. */
export function chooseSimilar(
  pictures: readonly Float32Array[],
  shards: readonly VectorRows[],
  except: ReadonlySet<number>,
): Similar[] {
  const best = new Map<number, Similar>();
  for (const picture of pictures) keepSimilar(best, picture, shards);
  return [...best.values()]
    .filter(({ movieId }) => !except.has(movieId))
    .sort((a, b) => b.likeness - a.likeness || a.movieId - b.movieId)
    .slice(0, maxFoundByPicture);
}

/**
 * Networks differ in how alike any two pictures are to them. So 0 is what all stills have in common with the
 * picture, and 1 is the picture itself.
 */
function keepSimilar(best: Map<number, Similar>, picture: Float32Array, shards: readonly VectorRows[]): void {
  const cosines = shards.map((rows) => cosinesTo(picture, rows));
  const usual = meanOf(cosines);
  for (const [shard, { movieIds, sources }] of shards.entries())
    for (const [at, cosine] of cosines[shard]!.entries()) {
      const likeness = Math.min(1, (cosine - usual) / (1 - usual));
      const movieId = movieIds[at]!;
      if (likeness >= (best.get(movieId)?.likeness ?? similarFrom))
        best.set(movieId, { movieId, shard, source: sources[at]!, likeness });
    }
}

function meanOf(lists: readonly Float32Array[]): number {
  let count = 0;
  let sum = 0;
  for (const list of lists) {
    count += list.length;
    for (const value of list) sum += value;
  }
  return sum / count;
}
