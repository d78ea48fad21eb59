/** Documents read for an evening's first page, with up to 45,000 made-up movies. */
import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { tonight } from '@cine/contract/operations/together/tonight';
import { median, note, report } from './command/harness.ts';
import type { Size } from './deployed/catalogue.ts';
import { startSession } from './deployed/session.ts';
import { startWorld, userOf } from './deployed/world.ts';

const attendees = 20;
const coldRuns = 5;
const warmCalls = 20;

/** A session's first page on cold instances, and its time there and afterwards. */
async function measure(size: Size): Promise<number> {
  const world = await startWorld(size);
  const { session, uids } = await world.onInstance((instance) => startSession(instance, attendees));
  const cold: number[] = [];
  const warm: number[] = [];
  const costs: number[] = [];
  for (let run = 0; run < coldRuns; run++) {
    await world.onInstance(async (instance) => {
      const page = () => userOf(uids[run]!, instance).call(tonight, { sessionId: session.id, pageSize: 50 });
      const timed = async (times: number[]) => {
        const start = performance.now();
        const answer = await page();
        times.push(performance.now() - start);
        return answer;
      };
      const { cost, answer } = await world.emulator.costOf(() => timed(cold));
      strictEqual(answer.total, size.candidates);
      strictEqual(answer.candidates.length, 50);
      strictEqual(answer.present.length, attendees);
      costs.push(cost.reads);
      if (run > 0) return;
      const again = await world.emulator.costOf(page);
      for (let call = 0; call < warmCalls; call++) await timed(warm);
      const { now, peak } = await instance.memory();
      note(
        `  ${size.movies} movies`,
        `${size.candidates} candidates for ${attendees} people, 50 on the page`,
      );
      note('  first call', `${cost.reads} reads, ${cost.writes} writes`);
      note('  next call', `${again.cost.reads} reads, ${again.cost.writes} writes`);
      note('  memory', `${now} MB, ${peak} MB at most`);
    });
  }
  // Every cold instance pays the same.
  deepStrictEqual(new Set(costs).size, 1);
  note('  time of the first call', `${Math.round(median(cold))} ms (median of ${coldRuns} instances)`);
  note('  time of the next calls', `${Math.round(median(warm))} ms (median of ${warmCalls})`);
  await world.stop();
  return costs[0]!;
}

async function figure(name: string, size: Size, goal: number): Promise<void> {
  report({
    figure: name,
    value: await measure(size),
    unit: 'reads',
    sense: 'max',
    goal,
    fixture: `${size.movies} movies, ${size.candidates} candidates, ${attendees} attendees with 3 challenges each, call limits on`,
    warmth: 'cold',
  });
}

await figure('tonight.reads', { movies: 5_000, candidates: 5_000 }, 29);
await figure('tonight.reads.doubled', { movies: 10_000, candidates: 10_000 }, 30);
await figure('tonight.reads-45000', { movies: 45_000, candidates: 5_000 }, 38);
