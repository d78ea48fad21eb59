import { listMovies } from '@cine/contract/operations/movies/movies';
import { answerFriend } from '@cine/contract/operations/together/friends';
import * as entries from '@cine/contract/operations/watching/collected-movies';
import * as lists from '@cine/contract/operations/watching/collections';
import { dismissTag, suggestTags } from '@cine/contract/operations/watching/notes';
import { anyMovies, at } from './samples.ts';
import { type Scene, scene } from './scene.ts';

const { addSeveralMovies, addToCollection, moveMovies } = entries;
const { createCollection, setEditors } = lists;

const shelf = { collection: 'shelf' };

export const collectionScenes: readonly Scene[] = [
  scene(addToCollection, 'host', [listMovies], ([list]) => ({
    collection: 'watchlist',
    movieId: at(8, list).movieId,
  })),
  scene(entries.listCollectionMovies, 'host', [addToCollection], ([{ collection }]) => ({ collection })),
  scene(entries.listWatchable, 'host', [addToCollection], ([{ collection }]) => ({ collection })),
  scene(
    entries.removeFromCollection,
    'host',
    [addToCollection],
    ([{ collection, movieId }]) => ({ collection, movieId }),
    [entries.listCollectionMovies, entries.listWatchable],
  ),
  scene(createCollection, 'host', [], () => ({
    name: 'Any movies',
    visibility: 'public',
    rules: anyMovies,
  })),
  scene(lists.listCollections, 'host', [createCollection], () => ({})),
  scene(lists.listPublicCollections, 'friend', [createCollection, answerFriend], (_, { host }) => ({
    uid: host.uid,
  })),
  scene(lists.listSmartMovies, 'host', [createCollection], ([{ collection }]) => ({ collection })),
  scene(lists.changeCollection, 'host', [createCollection], ([{ collection }]) => ({
    collection,
    description: 'All that there are',
  })),
  scene(setEditors, 'host', [createCollection, answerFriend], ([{ collection }], { friend }) => ({
    collection,
    uids: [friend.uid],
  })),
  scene(lists.leaveCollection, 'friend', [setEditors], ([{ collection }], { host }) => ({
    collection: `user.${host.uid}.${collection}`,
  })),
  scene(lists.deleteCollection, 'host', [createCollection], ([{ collection }]) => ({ collection }), [
    ...[lists.listCollections, lists.listPublicCollections, lists.listSmartMovies, lists.changeCollection],
    lists.leaveCollection,
  ]),
  scene(addSeveralMovies, 'host', [listMovies], ([list]) => ({
    ...shelf,
    movieIds: [at(2, list).movieId, at(3, list).movieId, at(4, list).movieId],
  })),
  scene(lists.showCollection, 'host', [addSeveralMovies], () => shelf),
  scene(entries.changeEntry, 'host', [addSeveralMovies], ([{ added }]) => ({
    ...shelf,
    movieId: added[0]!,
    note: 'In the second row',
    tags: ['western'],
    medium: 'Blu-ray',
  })),
  scene(suggestTags, 'host', [entries.changeEntry], ([{ movieId }]) => ({ ...shelf, movieId })),
  scene(dismissTag, 'host', [entries.changeEntry], ([{ movieId }]) => ({
    ...shelf,
    movieId,
    tag: 'western',
  })),
  scene(entries.tagMovies, 'host', [addSeveralMovies], ([{ added }]) => ({
    ...shelf,
    movieIds: [...added],
    add: ['dust'],
  })),
  scene(entries.arrangeMovies, 'host', [addSeveralMovies], ([{ added }]) => ({
    ...shelf,
    movieIds: [added[1]!],
    after: null,
  })),
  scene(
    moveMovies,
    'host',
    [addSeveralMovies],
    ([{ added }]) => ({ ...shelf, movieIds: [added[2]!], to: 'likes', copies: false }),
    [lists.showCollection],
  ),
  scene(entries.undoChange, 'host', [moveMovies], ([{ change }]) => ({ change: change! })),
  scene(
    entries.removeSeveralMovies,
    'host',
    [addSeveralMovies],
    ([{ added }]) => ({ ...shelf, movieIds: [added[0]!, added[1]!] }),
    [
      ...[entries.changeEntry, entries.tagMovies, entries.arrangeMovies, entries.undoChange],
      ...[suggestTags, dismissTag],
    ],
  ),
];
