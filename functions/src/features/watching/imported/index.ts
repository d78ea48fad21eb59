export { withinBounds } from './bounds.ts';
export { dateOf, notHere } from './evenings.ts';
export { listIdOf, loadListIds } from './lists-service.ts';
export { takePart, withImportsOf } from './move-service.ts';
export {
  type DatedWatch,
  loadDatedWatches,
  loadImported,
  loadStatements,
  loadStatementsBy,
  readRatedAt,
  type StatementsBy,
} from './read-service.ts';
export { isSeenSince } from './seen-since.ts';
export {
  beyond,
  countsOf,
  isCut,
  isWatched,
  joined,
  newIn,
  ratingOf,
  type Statement,
  saidOf,
  sumOf,
  type Told,
  together,
} from './statement.ts';
export { forgetUndone, planStatements } from './statements-service.ts';
export {
  hasImported,
  hasOthersImported,
  type Import,
  type Imports,
  loadImportersOf,
  moviesOf,
  readImports,
} from './store.ts';
