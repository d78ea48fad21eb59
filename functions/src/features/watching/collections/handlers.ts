import type { Handlers } from '#platform/endpoints/feature.ts';
import { addToCollection, listCollection, removeFromCollection } from './service.ts';
import { changeCollection, deleteCollection, leaveCollection, setEditors } from './use-cases/change.ts';
import { createCollection } from './use-cases/create.ts';
import { arrangeMovies, changeEntry, tagSeveral } from './use-cases/entries.ts';
import { fillCollection } from './use-cases/fill.ts';
import { listCollections, listPublicCollections } from './use-cases/overview.ts';
import { addSeveral, moveMovies, removeSeveral } from './use-cases/several.ts';
import { showCollection } from './use-cases/show.ts';
import { undoChange } from './use-cases/undo.ts';
import { listWatchable } from './use-cases/watchable.ts';

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
    listCollection,
    addSeveral,
    removeSeveral,
    moveMovies,
    undoChange,
    changeEntry,
    tagSeveral,
    arrangeMovies,
    listWatchable,
    fillCollection,
  ],
};
