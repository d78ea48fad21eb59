/**
 * Titles of MovieLens, the sample catalogue and recorded TMDB answers, written as some thirty kinds of files
 * write them, each with traps such as a trailing article or a typo, then read and matched. The catalogue has
 * 45,000 movies, 9,900 of them real, and 500 remakes of equal title; the worst kind of file counts.
 */
import {
  buildIndex,
  decodeHasImdbId,
  decodeImdbIds,
  encodeImdbIds,
  type Match,
  type Movie,
  matchRows,
} from '@cine/movie-search';
import { median, note, report } from './command/harness.ts';
import { measureApplied } from './imports/applied.ts';
import { makeCatalogue } from './imports/catalogue.ts';
import { leaveSomeOut } from './imports/left-out.ts';
import { measureMemory } from './imports/memory.ts';
import { makeRows, makeRowsWithIds, type Row } from './imports/rows.ts';

/** Movies fill one shard after the other, ten for 45,000. */
const perSegment = 4_800;
/** An operation takes as many rows. */
const perCall = 500;

const catalogue = makeCatalogue();
const { sample, rated, recorded, remakes, made } = catalogue;
const knownMovies = [...sample, ...rated, ...recorded, ...remakes, ...made];
const segments = segmentsOf(knownMovies.map(({ movie }) => movie));
const packed = encodeImdbIds(
  knownMovies.flatMap(({ movie, imdbId }) => (imdbId === null ? [] : [[imdbId, movie.id]])),
);
const ids = { movieOfImdbId: decodeImdbIds(packed), hasImdbId: decodeHasImdbId(packed) };
const rows = makeRows(catalogue);
const real = sample.length + rated.length + recorded.length;
const movies = `45,000 movies, of which ${real} real and ${remakes.length} remakes`;
const kinds = new Set(rows.map(({ format, language }) => `${format} (${language})`)).size;
const fixture = `${rows.length} rows of ${kinds} kinds of files, written and read; ${movies}`;
note('catalogue', fixture);
note('IMDb ids', `${packed.length} bytes for ${knownMovies.filter(({ imdbId }) => imdbId !== null).length}`);

const notRead: Match = { kind: 'not-found' };
const answers = answer(rows);
const worst = { precision: 1, recall: 1 };
for (const [kind, all] of Map.groupBy(answers, ({ format, language }) => `${format} (${language})`)) {
  const { precision, recall } = noteShares(kind, all);
  // Without MovieLens beside the project, its kind of file has no movie of ours.
  if (!all.some(({ expected }) => typeof expected === 'number')) continue;
  worst.precision = Math.min(worst.precision, precision);
  worst.recall = Math.min(worst.recall, recall);
}
for (const [trap, all] of Map.groupBy(answers, (each) => each.trap)) noteShares(`trap: ${trap}`, all);
report({
  figure: 'imports.match.precision',
  value: worst.precision,
  unit: 'of the rows matched by title are matched rightly, in the worst kind of file',
  sense: 'min',
  goal: 0.995,
  fixture,
  warmth: 'warm',
});
report({
  figure: 'imports.match.recall',
  value: worst.recall,
  unit: 'of the rows of known movies are matched without ids, in the worst kind of file',
  sense: 'min',
  goal: 0.97,
  fixture,
  warmth: 'warm',
});
const withIds = answer(makeRowsWithIds(catalogue));
report({
  figure: 'imports.match.recall.ids',
  value: noteShares('with ids', withIds).recall,
  unit: 'of the rows with an id of TMDB or IMDb are matched',
  sense: 'min',
  goal: 1,
  fixture: `${withIds.length} rows; ${movies}`,
  warmth: 'warm',
});

const left = leaveSomeOut(catalogue);
const rest = segmentsOf(left.rest);
const falseOnes = matchRows(rest, left.rows).filter(({ kind }) => kind === 'matched').length;
report({
  figure: 'imports.match.false',
  value: Math.round((10_000 * falseOnes) / Math.max(1, left.rows.length)) / 10_000,
  unit: 'of the rows of movies that the catalogue lacks are matched',
  sense: 'max',
  goal: 0.005,
  fixture: `${left.rows.length} rows of real movies left out of the catalogue`,
  warmth: 'warm',
});

const seconds = median(Array.from({ length: 5 }, () => secondsOfCore(() => answer(rows))));
report({
  figure: 'imports.match.rows-per-s',
  value: Math.round(rows.length / seconds),
  unit: 'rows without ids matched in a second of one core',
  sense: 'min',
  goal: 2_000,
  fixture: `median of five rounds, 500 rows a call; ${fixture}`,
  warmth: 'warm',
});

measureMemory();
await measureApplied();

type Answer = Row & { match: Match };

function segmentsOf(all: readonly Movie[]) {
  return Array.from({ length: Math.ceil(all.length / perSegment) }, (_, part) =>
    buildIndex(all.slice(part * perSegment, (part + 1) * perSegment)),
  );
}

function answer(all: readonly Row[]): Answer[] {
  return Array.from({ length: Math.ceil(all.length / perCall) }, (_, call) => {
    const some = all.slice(call * perCall, (call + 1) * perCall);
    // What can't be read, such as a series, isn't asked about.
    const rows = some.flatMap(({ row }) => row ?? []);
    const matches = matchRows(segments, rows, ids).values();
    return some.map((each): Answer => ({ ...each, match: each.row ? matches.next().value! : notRead }));
  }).flat();
}

/** Time of the processor: other work on this machine doesn't count. */
function secondsOfCore(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function noteShares(name: string, all: readonly Answer[]): { precision: number; recall: number } {
  const matched = all.filter(({ match }) => match.kind === 'matched').length;
  const findable = all.filter(({ expected }) => typeof expected === 'number').length;
  const right = all.filter(
    ({ match, expected }) => match.kind === 'matched' && match.movieId === expected,
  ).length;
  const ambiguous = all.filter(({ match }) => match.kind === 'ambiguous').length;
  const precision = share(right, matched);
  const recall = share(right, findable);
  note(name, `${all.length} rows: precision ${precision}, recall ${recall}, ${ambiguous} ambiguous`);
  return { precision, recall };
}

/** Rounded down, so that 1 means all. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : Math.floor((10_000 * part) / whole) / 10_000;
}
