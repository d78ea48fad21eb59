/**
 * Searches among 45,000 movies: the sample catalogue's, MovieLens' if it is beside the project, the
 * others composed of their words. Queries are mistyped, without accents, Russian as others romanise it, in
 * another order, or a title's beginning, a fifth each; found means among the first ten.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import { unknownMovie } from '@cine/contract/movies/unknown-movie.test-support';
import { buildIndex, encodeIndex, search } from '@cine/movie-search';
import { median, note, report } from './command/harness.ts';
import { absentMovies } from './search/absent.ts';
import { type Movie, makeMovies } from './search/catalogue.ts';
import { toFile } from './search/files.ts';
import { type Kind, kinds, makeQueries, withoutArticle } from './search/queries.ts';
import { flexSearch, fuse, miniSearch, miniSearchStored, orama, type Rival } from './search/rivals.ts';

const size = 45_000;
const { movies, real, sampled } = makeMovies(size);
const queries = makeQueries(movies, kinds, 200);
const besides = makeQueries(movies, withoutArticle, 200);
const fixture = `45,000 movies, five fields; titles of ${real} are real, the others are made of their words`;
note('catalogue', fixture);

/** Movies fill one shard after the other; 45,000 of them ten (`catalogue-size.deep.test.ts`). */
const perSegment = 4_800;
const segmentsOf = (all: readonly Movie[]) =>
  Array.from({ length: Math.ceil(all.length / perSegment) }, (_, part) =>
    buildIndex(all.slice(part * perSegment, (part + 1) * perSegment).map(factsOf)),
  );
const segments = segmentsOf(movies);
const ours: Rival = {
  name: 'ours',
  find: (text) => search(segments, text).map(({ segment, movie }) => segment.ids[movie]!),
};

const prefix = miniSearch(movies, 'prefix');
const tuned = miniSearch(movies, 'tuned');
const times = await race([ours, prefix, tuned]);
for (const [figure, rival, goal] of [
  ['search.p95-vs-minisearch', prefix, 20],
  ['search.p95-vs-tuned', tuned, 10],
] as const) {
  const mine = p95(times.get(ours)!);
  const theirs = p95(times.get(rival)!);
  note(figure, `${mine.toFixed(3)} ms, the rival ${theirs.toFixed(2)} ms`);
  report({
    figure,
    value: Math.round((theirs / mine) * 10) / 10,
    unit: 'times faster',
    sense: 'min',
    goal,
    rival: rival.name,
    fixture: `95th percentile of 1,000 queries in turns; ${fixture}`,
    warmth: 'warm',
  });
}

const recalls = recallOf(await answersOf(ours));
const goals = { all: 0.97, edits: 0.96, prefixes: 0.87 };
for (const kind of ['all', 'edits', 'prefixes'] as const)
  report({
    figure: kind === 'all' ? 'search.recall' : `search.recall.${kind}`,
    value: recalls[kind],
    unit: 'of the movies looked for are among the first ten',
    sense: 'min',
    goal: goals[kind],
    fixture: `${kind === 'all' ? '1,000' : '200'} queries; ${fixture}`,
    warmth: 'warm',
  });
print('ours', recalls);
for (const make of [
  () => prefix,
  () => tuned,
  () => miniSearch(movies, 'fuzzy'),
  () => flexSearch(movies),
  () => orama(movies),
]) {
  const rival = await make();
  print(rival.name, recallOf(await answersOf(rival)));
}
// A whole run would take minutes.
const few = [...queries, ...besides].filter((_, at) => at % 20 === 0);
print('Fuse 7.5.0, 70 of the queries', recallOf(await answersOf(fuse(movies), few)));

const sample = movies.slice(0, sampled);
const realOnes = movies.slice(0, real);
note(
  'titles of missing movies, thresholds chosen on them',
  `${falseShare(realOnes, 'chosen').share} show a movie`,
);
for (const [name, catalogue] of [
  ['search.false.sample', sample],
  ['search.false', realOnes],
] as const) {
  const { share, count } = falseShare(catalogue, 'others');
  report({
    figure: name,
    value: share,
    unit: 'of titles that nothing resembles show a movie',
    sense: 'max',
    goal: 0.05,
    fixture: `${count} real titles of movies left out of ${catalogue.length}; not those the thresholds were chosen on`,
    warmth: 'warm',
  });
}

await measureLoading();

/** The share of titles of missing movies for which anything shows. */
function falseShare(
  catalogue: readonly Movie[],
  half: 'chosen' | 'others',
): { share: number; count: number } {
  let answered = 0;
  let count = 0;
  for (const { rest, titles } of absentMovies(catalogue, half, 150)) {
    const left = segmentsOf(rest);
    answered += titles.filter((title) => search(left, title, { limit: 1 }).length > 0).length;
    count += titles.length;
  }
  return { share: Math.round((1000 * answered) / count) / 1000, count };
}

async function measureLoading(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'cine-search-'));
  const their = join(folder, 'index.json');
  const own = await Promise.all(
    segments.map(async (index, part) => {
      const file = join(folder, String(part));
      writeFileSync(file, await toFile(encodeIndex(index)));
      return file;
    }),
  );
  writeFileSync(their, miniSearchStored(movies));
  const texts = queries.map(({ text }) => text);
  // Some of every kind.
  const some = texts.filter((_text, at) => at % 3 === 0).slice(0, 300);
  const run = (script: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
    const file = join(import.meta.dirname, 'search', script);
    const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const;
    return JSON.parse(execFileSync(process.execPath, ['--expose-gc', file, ...args], options));
  };
  const mine = [];
  const warm = [];
  const fresh = [];
  const theirs = [];
  for (let round = 0; round < 5; round++) {
    mine.push(run('load.ts', [own.join(), texts[0]!]));
    warm.push(run('load.ts', [own.join(), ...some], { AT_WORK: '1' }));
    fresh.push(run('load.ts', [own.join(), ...some]));
    theirs.push(run('load-rival.ts', [their, texts[0]!]));
  }
  rmSync(folder, { recursive: true });
  const ms = (all: { ms: number }[]) => median(all.map((each) => each.ms));
  note('from file to first answer', `${Math.round(ms(mine))} ms, MiniSearch ${Math.round(ms(theirs))} ms`);
  report({
    figure: 'search.load-vs-minisearch',
    value: Math.round((ms(theirs) / ms(mine)) * 10) / 10,
    unit: 'times faster from file to first answer',
    sense: 'min',
    goal: 8,
    rival: 'MiniSearch 7.2.0 loadJSON',
    fixture: `ours compressed as stored; medians of five processes; ${fixture}`,
    warmth: 'cold',
  });
  const grown = (all: { rssMb: number }[]) => Math.round(median(all.map(({ rssMb }) => rssMb)));
  note('memory', `a process that has done nothing before grows by ${grown(fresh)} MB`);
  report({
    figure: 'search.rss-mb',
    value: grown(warm),
    unit: 'MB of memory more than a process at work had before, after 300 searches',
    sense: 'max',
    goal: 40,
    fixture,
    warmth: 'warm',
  });
}

async function race(rivals: Rival[]): Promise<Map<Rival, number[]>> {
  const taken = new Map(rivals.map((rival): [Rival, number[]] => [rival, []]));
  for (const rival of rivals) for (const { text } of queries.slice(0, 200)) await rival.find(text);
  for (const [turn, { text }] of queries.entries())
    for (const place of rivals.keys()) {
      const rival = rivals[(place + turn) % rivals.length]!;
      const started = performance.now();
      await rival.find(text);
      taken.get(rival)!.push(performance.now() - started);
    }
  return taken;
}

function p95(times: number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)]!;
}

type Answer = { kind: Kind; isThere: boolean };

async function answersOf(rival: Rival, questions = [...queries, ...besides]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const { kind, text, wanted } of questions) {
    const ids = await rival.find(text);
    answers.push({ kind, isThere: ids.some((id) => wanted.has(id)) });
  }
  return answers;
}

function recallOf(answers: readonly Answer[]): Record<Kind | 'all', number> {
  const share = (of: readonly Answer[]) =>
    Math.round((1000 * of.filter(({ isThere }) => isThere).length) / of.length) / 1000;
  const ofKind = (kind: Kind) => answers.filter((answer) => answer.kind === kind);
  const byKind = [...kinds, ...withoutArticle].map((kind) => [kind, share(ofKind(kind))]);
  return { all: share(kinds.flatMap(ofKind)), ...Object.fromEntries(byKind) };
}

function print(name: string, recall: Record<Kind | 'all', number>): void {
  note(
    `recall of ${name}`,
    Object.entries(recall)
      .map(([kind, value]) => `${kind} ${value}`)
      .join(', '),
  );
}

/** A movie as the catalogue has it; fields that only cards show are made up, as an index stores cards too. */
function factsOf(movie: Movie): MovieFacts {
  const { id, title, original, french, russian, labels, year, popularity } = movie;
  const poster = createHash('sha256').update(String(id)).digest('base64url').slice(0, 27);
  return {
    ...unknownMovie,
    id,
    title,
    originalTitle: original || title,
    titles: { ...(french && { fr: french }), ...(russian && { ru: russian }) },
    year,
    runtime: 60 + (id % 100),
    genres: [genreNames[id % 19]!, genreNames[(id * 7 + 3) % 19]!],
    directors: labels.slice(0, 1),
    cast: labels.slice(1, 5),
    keywords: labels.slice(5),
    popularity,
    posterPath: `/${poster}.jpg`,
  };
}
