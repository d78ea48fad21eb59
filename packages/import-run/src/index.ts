/** An import from rows to an account; see README.md. */
export { applyRun } from './apply-run.ts';
export { choicesOfHere, leftAfter } from './choices-of-here.ts';
export { isOfLeftList, type ListOfFiles, listsOfFiles } from './chosen-lists.ts';
export { collectionsOf, withoutFileParts } from './collections-of.ts';
export { countMatches } from './count-matches.ts';
export { countHere, countRun, type RunCounts } from './count-run.ts';
export { type Cut, cutRows } from './cut-rows.ts';
export { movieLimits } from './imported-movie.ts';
export {
  keptOf,
  kindsSent,
  moviesInSeveral,
  outcomeOfLine,
  type SentOutcome,
} from './line-outcome.ts';
export {
  type AskedMovie,
  type Here,
  type Match,
  type Matched,
  matchNamed,
  rowsAtOnce,
} from './match-named.ts';
export { keyOfNamed, type Named, nameMovies } from './name-movies.ts';
export { outdatedRatings } from './outdated-ratings.ts';
export { type ComingLists, comingLists, type OwnList, ownListsAmong } from './own-lists.ts';
export { type Choices, planImport } from './plan-import.ts';
export { type ReportLine, type ReportReason, reportCsv, reportOf } from './report.ts';
export {
  type Added,
  type Applied,
  type ApplyInput,
  type FilledIn,
  type ImportedCollection,
  type ImportedMovie,
  type ImportSource,
  isFilledIn,
  isNothing,
  type Kept,
  type Run,
  type SaidKind,
  withUnfit,
} from './run.ts';
export { rowsUsed, servicesOf, sourcesOf } from './source.ts';
