import type { Handlers } from '#platform/endpoints/feature.ts';
import { addToCollection, listCollectionMovies, removeFromCollection } from './service.ts';
import { addSeveralMovies } from './use-cases/add-several.ts';
import { arrangeMovies } from './use-cases/arrange-movies.ts';
import {
  changeCollection,
  deleteCollection,
  leaveCollection,
  setEditors,
} from './use-cases/change-collection.ts';
import { changeEntry } from './use-cases/change-entry.ts';
import { createCollection } from './use-cases/create-collection.ts';
import { listCollections, listPublicCollections } from './use-cases/list-collections.ts';
import { listSmartMovies } from './use-cases/list-smart-movies.ts';
import { listWatchable } from './use-cases/list-watchable.ts';
import { moveMovies } from './use-cases/move-movies.ts';
import { removeSeveralMovies } from './use-cases/remove-several.ts';
import { showCollection } from './use-cases/show-collection.ts';
import { tagMovies } from './use-cases/tag-movies.ts';
import { undoChange } from './use-cases/undo-change.ts';

export const handlers: Handlers = {
  operations: [
    listCollections,
    listPublicCollections,
    createCollection,
    showCollection,
    changeCollection,
    setEditors,
    leaveCollection,
    deleteCollection,
    addToCollection,
    removeFromCollection,
    listCollectionMovies,
    addSeveralMovies,
    removeSeveralMovies,
    moveMovies,
    undoChange,
    changeEntry,
    tagMovies,
    arrangeMovies,
    listWatchable,
    listSmartMovies,
  ],
};
