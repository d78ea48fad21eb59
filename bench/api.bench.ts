/**
 * Ten evenings of five friends at once, for seven minutes, with 10,000 made-up movies, 5,000 of them on
 * the common services. Taps are five seconds apart on average; a call counts from when its tap was due.
 */
import { second } from '@cine/contract/time';
import { setUpPeople, trainTastes } from './api/people.ts';
import type { Pace } from './api/person.ts';
import { type Friends, friendsOf, playEvenings } from './api/play.ts';
import { quantile, type Summary, summaries } from './api/times.ts';
import { note, report } from './command/harness.ts';
import type { Instance } from './deployed/instance.ts';
import { startWorld } from './deployed/world.ts';

const size = { movies: 10_000, candidates: 5_000 };
const few = friendsOf('few', 10);
const many = friendsOf('many', 40);
const warming = friendsOf('warming', 3);

/** People on their phones before and after the movie, from tap to tap. */
const pace: Pace = { least: second, mean: 5 * second };
const hurried: Pace = { least: second / 5, mean: second / 2 };

type Load = { calls: number; perSecond: number; p95: number; operations: Summary[]; pages: Summary[] };

const world = await startWorld(size);
const everybody = [...warming, ...few, ...many].flatMap(({ members }) => members);
await world.onInstance(async (instance) => {
  await setUpPeople(world, instance, everybody);
  await trainTastes(world, instance);
});
await world.onInstance(async (instance) => {
  await measure(instance, warming, hurried);
  const ten = await measure(instance, few, pace);
  const forty = await measure(instance, many, pace);
  printLoad('ten evenings', ten);
  printLoad('forty evenings', forty);
  noteSlopes(ten, forty);
  reportFigure('api.simple-p95-ms', ten.operations[0]!, 500);
  reportFigure('api.pages-p95-ms', ten.pages[0]!, 2_000);
});
await world.stop();

async function measure(instance: Instance, evenings: readonly Friends[], by: Pace): Promise<Load> {
  const before = await instance.processorMs();
  const reached = { functions: instance.url, firestore: world.emulator.host };
  const { cost, answer } = await world.emulator.costOf(() => playEvenings(reached, evenings, by));
  const busy = (await instance.processorMs()) - before;
  await instance.tasksSettled();
  await world.emulator.settled();
  await answer.check();
  const { times, seconds } = answer;
  const [pages, operations] = [true, false].map((isPage) =>
    summaries(new Map([...times].filter(([name]) => name.startsWith('page: ') === isPage))),
  ) as [Summary[], Summary[]];
  const calls = operations.flatMap(({ name }) => times.get(name)!);
  const { peak } = await instance.memory();
  note(
    `  ${evenings.length} evenings`,
    `${calls.length} calls and ${cost.reads} reads, ${cost.writes} writes in ${Math.round(seconds)} s; the process was busy ${Math.round(busy / 10 / seconds)} % of one processor, ${peak} MB at most`,
  );
  return {
    calls: calls.length,
    perSecond: calls.length / seconds,
    p95: quantile(calls, 0.95),
    operations,
    pages,
  };
}

function printLoad(title: string, { operations, pages }: Load): void {
  note(title, 'calls, median, 95th percentile, most (ms)');
  for (const { name, count, p50, p95, max } of [...operations, ...pages])
    note(
      `  ${name}`,
      [count, ...[p50, p95, max].map((ms) => ms.toFixed(0))].map((each) => `${each}`.padStart(6)).join(' '),
    );
}

function noteSlopes(ten: Load, forty: Load): void {
  const ratio = (one: number, other: number) => (other / one).toFixed(2);
  note(
    'slope: calls a second',
    `${ten.perSecond.toFixed(1)}, ${forty.perSecond.toFixed(1)}: ${ratio(ten.perSecond, forty.perSecond)} x`,
  );
  note(
    'slope: p95 of all calls',
    `${ten.p95.toFixed(0)}, ${forty.p95.toFixed(0)} ms: ${ratio(ten.p95, forty.p95)} x`,
  );
  for (const kind of ['operations', 'pages'] as const)
    note(
      `slope: p95 of the slowest of ${kind}`,
      `${ten[kind][0]!.p95.toFixed(0)}, ${forty[kind][0]!.p95.toFixed(0)} ms: ${ratio(ten[kind][0]!.p95, forty[kind][0]!.p95)} x`,
    );
}

function reportFigure(name: string, { name: slowest, p95, count }: Summary, goal: number): void {
  report({
    figure: name,
    value: Math.round(p95),
    unit: 'ms',
    sense: 'max',
    goal,
    fixture: `the slowest, ${slowest} (${count}), of ten evenings of five people at once in one process; ${size.movies} movies, ${size.candidates} candidates, call limits on`,
    warmth: 'warm',
  });
}
