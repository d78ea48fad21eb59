/** Files as services write them, made of facts, with their traps. */
export { type Fact, facts, isMovie } from './samples/facts.test-support.ts';
export { imdbList, imdbOldList, imdbRatings } from './samples/imdb.test-support.ts';
export { kinopoiskJson, kinopoiskTables, kinopoiskXls } from './samples/kinopoisk.test-support.ts';
export {
  letterboxdFiles,
  letterboxdImport,
  letterboxdList,
  letterboxdZip,
} from './samples/letterboxd.test-support.ts';
export { critickerXml, otherTables } from './samples/others.test-support.ts';
export { discsCsv, jellyfinJson, plexJson, plexXml } from './samples/shelves.test-support.ts';
export { traktFiles, traktZip } from './samples/trakt.test-support.ts';
export { delimited, inBytes, type Sample, zipOf } from './samples/writing.test-support.ts';
export { xlsxOf } from './samples/xlsx.test-support.ts';
