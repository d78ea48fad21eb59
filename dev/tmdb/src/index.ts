export { type Catalogue, readCatalogue, type SampleMovie, samplePath } from './catalogue.ts';
export { drifting } from './drift.ts';
export type { FaultDetails, FaultKind } from './faults.ts';
export { popular } from './lists.ts';
export { movieAnswer } from './movie-answers.ts';
export { startTmdb, type TmdbServer, type TmdbServerOptions } from './server.ts';
export { drawStill, stillPaths } from './stills.ts';
