import type { Context } from '#context.ts';
import { transact } from '#platform/firestore/transact.ts';
import { replacedAt } from '#platform/replace-at.ts';
import { movieShardDocument } from './documents.ts';
import { type ManifestChange, withMovies } from './manifest.ts';
import { loadManifest, readContents, readMovieShard, writeContents, writeMovieShard } from './store.ts';

/**
 * Removes movies from the shards; their documents stay. Visible once the manifest changes as returned. One
 * writer at a time.
 */
export async function removeMovies({ db }: Context, movieIds: ReadonlySet<number>): Promise<ManifestChange> {
  const versions = new Map<number, number>();
  const { movies } = await loadManifest(db);
  // A movie that moved to a later shard may still be in the former one.
  for (const shard of movies.keys()) {
    const movieShard = await readMovieShard(db, shard);
    if (!movieShard.movies.some(({ id }) => movieIds.has(id))) continue;
    const version = await transact(db, async (tx) => {
      const [former, contents] = await Promise.all([readMovieShard(tx, shard), readContents(tx)]);
      const left = former.movies.filter(({ id }) => !movieIds.has(id));
      const packed = await movieShardDocument.pack(left);
      const next = { version: former.version + 1, count: left.length, packed };
      writeMovieShard(tx, shard, next);
      const here = (contents[shard] ?? []).filter((id) => !movieIds.has(id));
      await writeContents(tx, replacedAt(contents, shard, here, []));
      return next.version;
    });
    versions.set(shard, version);
  }
  return (manifest) =>
    [...versions].reduce((next, [shard, version]) => withMovies(next, shard, version), manifest);
}
