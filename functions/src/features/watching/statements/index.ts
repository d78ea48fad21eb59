export { dateOf, eveningsBesides, withoutRecorded } from './evenings.ts';
export { dropOldDays } from './limits.ts';
export { collectionIdOf, listIdOf, loadListIds, withListKey } from './lists-service.ts';
export { mergeImports, takePart } from './move-service.ts';
export { planMoved } from './moved-service.ts';
export { asOneNote, keyOfNote, partsOfNote } from './note-parts.ts';
export type { ImportedNote } from './notes.ts';
export { areFull } from './parts.ts';
export {
  deleteUndoneStatements,
  noteMoviesGone,
  type PlannedStatements,
  planStatements,
} from './plan-service.ts';
export {
  type DatedWatch,
  loadCombinedStatements,
  loadDatedWatches,
  loadImportedNotes,
  loadStatements,
  loadStatementsBy,
  readIfChangedSince,
  readRatedAt,
  type StatementsBy,
  whenRated,
} from './read-service.ts';
export { instantsOf, isSeenSince } from './seen-since.ts';
export {
  combineStatements,
  findNew,
  importCountsOf,
  instantAfter,
  isCut,
  isLater,
  isOrderUnknown,
  isWatched,
  joinContents,
  ratingOf,
  type Statement,
  type StatementContent,
  sumImportCounts,
  toImportedMovie,
  withoutCounts,
  withoutKnown,
} from './statement.ts';
export {
  hasImported,
  hasOthersImported,
  type Import,
  type Imports,
  loadImportersOf,
  moviesOf,
  readImports,
} from './store.ts';
