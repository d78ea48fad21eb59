import { listMovies } from '@cine/contract/operations/movies/movies';
import { answerFriend } from '@cine/contract/operations/together/friends';
import * as collections from '@cine/contract/operations/watching/collections';
import * as kept from '@cine/contract/operations/watching/kept-collections';
import { anyMovies, at } from './samples.ts';
import { type Scene, scene } from './scene.ts';

const { addSeveral, addToCollection, moveMovies } = collections;
const { createCollection, setEditors } = kept;

const shelf = { collection: 'shelf' };

export const collectionScenes: readonly Scene[] = [
  scene(addToCollection, 'host', [listMovies], ([list]) => ({
    collection: 'watchlist',
    movieId: at(8, list).movieId,
  })),
  scene(collections.listCollection, 'host', [addToCollection], ([{ collection }]) => ({ collection })),
  scene(collections.listWatchable, 'host', [addToCollection], ([{ collection }]) => ({ collection })),
  scene(
    collections.removeFromCollection,
    'host',
    [addToCollection],
    ([{ collection, movieId }]) => ({ collection, movieId }),
    [collections.listCollection, collections.listWatchable],
  ),
  scene(createCollection, 'host', [], () => ({
    name: 'Any movies',
    visibility: 'public',
    rules: anyMovies,
  })),
  scene(kept.listCollections, 'host', [createCollection], () => ({})),
  scene(kept.listPublicCollections, 'friend', [createCollection, answerFriend], (_, { host }) => ({
    uid: host.uid,
  })),
  scene(kept.fillCollection, 'host', [createCollection], ([{ collection }]) => ({ collection })),
  scene(kept.changeCollection, 'host', [createCollection], ([{ collection }]) => ({
    collection,
    description: 'All that there are',
  })),
  scene(setEditors, 'host', [createCollection, answerFriend], ([{ collection }], { friend }) => ({
    collection,
    uids: [friend.uid],
  })),
  scene(kept.leaveCollection, 'friend', [setEditors], ([{ collection }], { host }) => ({
    collection: `user.${host.uid}.${collection}`,
  })),
  scene(kept.deleteCollection, 'host', [createCollection], ([{ collection }]) => ({ collection }), [
    ...[kept.listCollections, kept.listPublicCollections, kept.fillCollection, kept.changeCollection],
    kept.leaveCollection,
  ]),
  scene(addSeveral, 'host', [listMovies], ([list]) => ({
    ...shelf,
    movieIds: [at(2, list).movieId, at(3, list).movieId, at(4, list).movieId],
  })),
  scene(kept.showCollection, 'host', [addSeveral], () => shelf),
  scene(collections.changeEntry, 'host', [addSeveral], ([{ added }]) => ({
    ...shelf,
    movieId: added[0]!,
    note: 'In the second row',
    tags: ['western'],
    medium: 'Blu-ray',
  })),
  scene(collections.tagSeveral, 'host', [addSeveral], ([{ added }]) => ({
    ...shelf,
    movieIds: [...added],
    add: ['dust'],
  })),
  scene(collections.arrangeMovies, 'host', [addSeveral], ([{ added }]) => ({
    ...shelf,
    movieIds: [added[1]!],
    after: null,
  })),
  scene(
    moveMovies,
    'host',
    [addSeveral],
    ([{ added }]) => ({ ...shelf, movieIds: [added[2]!], to: 'likes', copies: false }),
    [kept.showCollection],
  ),
  scene(collections.undoChange, 'host', [moveMovies], ([{ change }]) => ({ change: change! })),
  scene(
    collections.removeSeveral,
    'host',
    [addSeveral],
    ([{ added }]) => ({ ...shelf, movieIds: [added[0]!, added[1]!] }),
    [...[collections.changeEntry, collections.tagSeveral, collections.arrangeMovies], collections.undoChange],
  ),
];
