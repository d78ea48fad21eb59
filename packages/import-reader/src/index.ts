/** Reading what people bring from other services; see README.md. */
export type { FileCollection } from './containers/file-collections.ts';
export { limits } from './limits.ts';
export { type Mapping, roles } from './mapping/roles.ts';
export { type Readout, readFiles, type Table, type TakesCollection } from './read-files.ts';
export { countRows } from './rows/count-rows.ts';
export { type MergedRows, mergeRows } from './rows/merge-rows.ts';
export type { NamedMovie, Reading, Row, RowContent, When } from './rows/row.ts';
export { rowsOf } from './rows/rows-of.ts';
