/**
 * All pairs of 6,040 users with 1,000,209 generated ratings of 3,706 movies, in MovieLens 1M's shape, from
 * rows in memory to everybody's neighbours.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { NearestNeighbours } from '@cine/neighbours';
import { interleave, median, note, report } from './command/harness.ts';
import { seeded } from './deployed/random.ts';
import { type Crowd, makeCrowd, shapeOf } from './similarities/crowd.ts';
import { costOfJob } from './similarities/job.ts';
import { assertSameSums, compareNaively, sampleOf, timesTheSample } from './similarities/naive.ts';
import { startNumpy } from './similarities/numpy.ts';
import { stateOfCrowd, uidOf } from './similarities/state.ts';

const threads = 2;
const rounds = 5;
/** An update takes milliseconds, so one disturbed turn weighs more. */
const updates = 25;
const stars = makeCrowd('stars');
const points = makeCrowd('points');
note('people', shapeOf(stars));
const fixture = '6,040 made people with 1,000,209 ratings of 3,706 movies';

await compareAll('stars', '1–5', stars);
await compareAll('points', '0–100', points);
const update = await compareIncrement(threads);
note(
  'an update',
  `${update.few.toFixed(1)} ms by 20 people, ${update.affected} lists changed; all pairs ${Math.round(update.full)} ms`,
);
noteSpread(update, `${threads} threads`);
// Without threads, as the job does if few users rated.
noteSpread(await compareIncrement(0), 'no thread of its own');
report({
  figure: 'similarities.incremental',
  value: Math.round((update.full / update.few) * 10) / 10,
  unit: 'times faster than all pairs',
  sense: 'min',
  goal: 30,
  fixture: `100 new ratings by 20 people; ${fixture}, in points; ${threads} worker threads; medians of ${updates}, in turns`,
  warmth: 'warm',
});
measureMemory();
await measureJob();

/** All neighbours from rows in memory, with the start of threads and the index of movies. */
async function all(crowd: Crowd): Promise<void> {
  const nearest = new NearestNeighbours(stateOfCrowd(crowd), threads);
  await nearest.computeAll();
  await nearest.close();
}

async function compareAll(scale: 'stars' | 'points', name: string, crowd: Crowd): Promise<void> {
  const sample = sampleOf(crowd, 60);
  assertSameSums(crowd, sample);
  note(
    `sums on ${name}`,
    `the same to the bit as the naive loop's, of ${sample.length} people with everybody`,
  );
  // 32-bit floats have no room for sums of points, so numpy takes part on the small scale only.
  const numpy = scale === 'stars' ? await startNumpy(crowd, threads) : null;
  const times = await interleave(
    {
      ours: () => all(crowd),
      naive: () => compareNaively(crowd, sample),
      numpy: () => numpy?.multiply(),
    },
    rounds,
  );
  numpy?.close();
  const ours = median(times.ours);
  const naive = median(times.naive) * timesTheSample(crowd, sample);
  note(`all pairs on ${name}`, `${Math.round(ours)} ms, the naive loop ${(naive / 1000).toFixed(1)} s`);
  const common = { unit: 'times faster', sense: 'min', warmth: 'warm' } as const;
  report({
    figure: scale === 'stars' ? 'similarities.vs-naive' : 'similarities.vs-naive.points',
    value: Math.round((naive / ours) * 10) / 10,
    goal: 15,
    rival: `a merge loop over sorted typed arrays, timed on ${sample.length} people and everybody`,
    fixture: `${fixture}, on a scale of ${name}; ${threads} worker threads; medians of ${rounds}, in turns`,
    ...common,
  });
  if (scale === 'points') return;
  if (!numpy) {
    note('similarities.vs-numpy', 'skipped: python3 with numpy is not here');
    return;
  }
  note('four products', `${Math.round(median(times.numpy))} ms`);
  report({
    figure: 'similarities.vs-numpy',
    value: Math.round((median(times.numpy) / ours) * 10) / 10,
    goal: 4,
    rival: `numpy ${numpy.version}: four dense float32 products on ${threads} threads, nothing else`,
    fixture: `${fixture}, on a scale of ${name}; ${threads} worker threads; medians of ${rounds}, in turns`,
    ...common,
  });
}

/** Milliseconds for all pairs and for updates; `affected` is how many lists 20 users changed. */
type Update = { full: number; few: number; many: number; affected: number };

/** A full computation and updates in turns, with the index in memory and threads awake. */
async function compareIncrement(threads: number): Promise<Update> {
  const state = stateOfCrowd(points);
  const rated = points.rows.map(
    (row) => new Map(Array.from(row.movies, (movie, at) => [movie, row.scores[at]!])),
  );
  const nearest = new NearestNeighbours(state, threads);
  const random = seeded(100);
  // Popular movies get more of the new ratings, as they got more of the former ones.
  const someMovie = () => {
    const { movies } = points.rows[random.below(points.rows.length)]!;
    return movies[random.below(movies.length)]!;
  };
  const changesOf = (people: number) =>
    [...new Set(Array.from({ length: 4 * people }, () => random.below(rated.length)))]
      .slice(0, people)
      .map((person) => {
        const own = rated[person]!;
        for (let left = 100 / people; left > 0; ) {
          const movie = someMovie();
          if (own.has(movie)) continue;
          own.set(movie, random.below(101));
          left--;
        }
        const ratings = [...own].sort(([one], [other]) => one - other);
        const movieIds = ratings.map(([movie]) => movie + 1);
        const scores = Uint8Array.from(ratings, ([, score]) => score);
        return { uid: uidOf(person), now: { isHidden: false, ratings: { movieIds, scores } } };
      });
  const turns = Array.from({ length: updates + 1 }, () => ({ few: changesOf(20), many: changesOf(100) }));
  const next = { few: turns.map(({ few }) => few), many: turns.map(({ many }) => many) };
  const affected: number[] = [];
  const times = await interleave(
    {
      full: () => nearest.computeAll(),
      few: async () => affected.push((await nearest.update(next.few.shift()!)).length),
      many: () => nearest.update(next.many.shift()!),
    },
    updates,
  );
  await nearest.close();
  const full = median(times.full);
  const few = median(times.few);
  const many = median(times.many);
  return { full, few, many, affected: median(affected) };
}

function noteSpread({ full, many }: Update, threads: string): void {
  const times = `${many.toFixed(1)} ms and ${Math.round(full)} ms, ${(full / many).toFixed(1)} times faster`;
  note('by 100 people, one rating each', `${times}, with ${threads}`);
}

function measureMemory(): void {
  const folder = mkdtempSync(join(tmpdir(), 'cine-similarities-'));
  const file = join(folder, 'crowd');
  writeFileSync(file, serialize(points));
  const script = join(import.meta.dirname, 'similarities', 'memory.ts');
  const megabytes = Number(execFileSync(process.execPath, [script, file], { encoding: 'utf8' }));
  rmSync(folder, { recursive: true });
  report({
    figure: 'similarities.rss-mb',
    value: Math.round(megabytes),
    unit: 'MB that a process took at most',
    sense: 'max',
    goal: 512,
    fixture: `${fixture}, in points; ${threads} worker threads; all that the process holds`,
    warmth: 'cold',
  });
}

/** A run of the deployed job, whose reads besides tastes don't grow with the changes. */
async function measureJob(): Promise<void> {
  const { changed, cost, parts, ms } = await costOfJob(points, 100);
  // The run and its batch at start and end; the lease taken and returned, erased users at start and end,
  // pending users; the state.
  const fixed = 4 + 5 + parts;
  note(
    'a run of the job',
    `${cost.reads} reads, ${fixed} of them whatever changed; ${cost.writes} writes, ${Math.round(ms)} ms`,
  );
  report({
    figure: 'similarities.reads',
    value: (cost.reads - fixed) / changed,
    unit: 'reads for each person whose ratings changed',
    sense: 'max',
    goal: 1,
    fixture: `${changed} people changed a rating; ${fixture}, in points; the state has ${parts} documents`,
    warmth: 'cold',
  });
}
