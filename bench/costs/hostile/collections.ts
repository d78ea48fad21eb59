import { createShare } from '@cine/contract/operations/faces/sharing';
import * as entries from '@cine/contract/operations/watching/collected-movies';
import * as parts from '@cine/contract/operations/watching/collection-parts';
import * as lists from '@cine/contract/operations/watching/collections';
import { dismissTag, suggestTags } from '@cine/contract/operations/watching/notes';
import { type Below, type Hostile, type Move, movesOn, oneIn } from './move.ts';

const inOne = movesOn(({ collections, below }) => ({
  collection: oneOf([...collections.slice(-3), 'likes'], below)!,
}));

/** Collections that grow, split, shrink and are undone; notes are as long as they may be. */
export const collectionMoves = {
  makeCollection: async ({ groupIds, calls, collections, call, below }) => {
    const groupId = oneIn(3, below) ? groupIds.at(-1) : undefined;
    const made = await call(lists.createCollection, { name: `List ${calls}`, ...(groupId && { groupId }) });
    if (made) collections.push(made.collection);
  },
  makeSmart: async ({ calls, collections, call }) => {
    const rules = [{ field: 'year', operator: 'gte', value: 1870 }] as const;
    const made = await call(lists.createCollection, { name: `Rules ${calls}`, rules: [...rules] });
    if (made) collections.push(made.collection);
  },
  addOne: inOne(({ collection, call, below, movies }) =>
    call(entries.addToCollection, { collection, movieId: movies[below(movies.length)]!.id }),
  ),
  removeOne: inOne(({ collection, call, below, movies }) =>
    call(entries.removeFromCollection, { collection, movieId: movies[below(movies.length)]!.id }),
  ),
  addMany: inOne(async ({ collection, changes, call, ...hostile }) => {
    const added = await call(entries.addSeveralMovies, { collection, movieIds: someOf(hostile) });
    if (added?.change) changes.push(added.change);
  }),
  removeMany: inOne(async ({ collection, changes, call, ...hostile }) => {
    const removed = await call(entries.removeSeveralMovies, { collection, movieIds: someOf(hostile) });
    if (removed?.change) changes.push(removed.change);
  }),
  moveMany: inOne(async (hostile) => {
    const { collection, collections, changes, call, below } = hostile;
    const to = oneOf(collections, below) ?? 'likes';
    const movieIds = someOf(hostile);
    const moved = await call(entries.moveMovies, { collection, to, movieIds, copies: oneIn(2, below) });
    if (moved?.change) changes.push(moved.change);
  }),
  undoChange: ({ changes, call, below }) =>
    call(entries.undoChange, { change: changes.splice(below(changes.length), 1)[0] ?? 'none' }),
  noteLong: inOne(({ collection, call, below, movies, calls }) =>
    call(entries.changeEntry, {
      collection,
      movieId: movies[below(movies.length)]!.id,
      note: oneIn(4, below) ? null : `${calls} ${'я'.repeat(490)}`,
      tags: oneIn(2, below) ? [] : longTags(calls),
    }),
  ),
  dismissMany: inOne(async ({ collection, call, below, movies, calls }) => {
    const movieId = movies[below(movies.length)]!.id;
    for (const tag of longTags(calls)) await call(dismissTag, { collection, movieId, tag });
    await call(suggestTags, { collection, movieId });
  }),
  tagMany: inOne(async ({ collection, call, ...hostile }) => {
    const [one, ...others] = longTags(hostile.below(3));
    const movieIds = someOf(hostile);
    await call(entries.tagMovies, { collection, movieIds, add: others, remove: [one!] });
  }),
  arrange: inOne(({ collection, call, ...hostile }) =>
    call(entries.arrangeMovies, { collection, movieIds: someOf(hostile), after: null }),
  ),
  changeCollection: inOne(({ collection, call, below, movies, calls }) => {
    const changes = [
      { name: `Name ${calls}`, visibility: 'public' as const },
      { description: `About ${calls}`, visibility: 'link' as const },
      { cover: movies[below(movies.length)]!.id },
      { order: 'year' as const },
    ];
    return call(lists.changeCollection, { collection, ...changes[below(changes.length)]! });
  }),
  keepTogether: inOne(({ collection, call, below, friendId }) =>
    call(lists.setEditors, { collection, uids: oneIn(4, below) ? [] : [friendId] }),
  ),
  friendAdds: inOne(({ collection, below, friend, user, movies }) =>
    friend(entries.addToCollection, {
      collection: collection.includes('.') ? collection : `user.${user.uid}.${collection}`,
      movieId: movies[below(movies.length)]!.id,
    }),
  ),
  friendLeavesCollection: inOne(({ collection, friend, user }) =>
    friend(lists.leaveCollection, { collection: `user.${user.uid}.${collection.split('.').at(-1)}` }),
  ),
  lookAtCollections: inOne(({ collection, call, below, friend, user }) => {
    const looks = [
      () => call(lists.listCollections, {}),
      () => call(lists.showCollection, { collection }),
      () => call(lists.listSmartMovies, { collection }),
      () => call(entries.listCollectionMovies, { collection, pageSize: 100, onMyServices: oneIn(2, below) }),
      () => call(entries.listWatchable, { collection }),
      () => friend(lists.listPublicCollections, { uid: user.uid }),
      () => call(createShare, { kind: 'collection', id: collection }),
    ];
    return looks[below(looks.length)]!();
  }),
  deleteCollection: ({ collections, call, below }) =>
    call(lists.deleteCollection, {
      collection: collections.splice(below(collections.length), 1)[0] ?? 'none',
    }),
} satisfies Record<string, Move>;

function oneOf<T>(all: readonly T[], below: Below): T | undefined {
  return all[below(all.length)];
}

/** Up to as many movies as a call may have. */
function someOf({ movies, below }: Pick<Hostile, 'movies' | 'below'>): number[] {
  const from = below(movies.length - 1);
  const count = 1 + below(parts.maxMoviesAtOnce);
  return movies.slice(from, from + count).map(({ id }) => id);
}

function longTags(seed: number): string[] {
  return Array.from({ length: parts.maxTags - 1 }, (_, n) => `${(seed + n) % 100} ${'я'.repeat(27)}`);
}
