/**
 * What `npm run soak` runs, in a process of its own, as it moves the time by months: users play at random,
 * and after every few hundred steps nothing may be wrong.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hour, minute } from '@cine/contract/time';
import { openTime } from '@cine/dev-clock';
import { assert } from 'chai';
import fc from 'fast-check';
import { context } from '#context.ts';
import { log } from '#platform/log.ts';
import { audit } from '../../../scripts/audit/audit.ts';
import { databaseSource } from '../../../scripts/audit/database.ts';
import { inOneLine } from '../../../scripts/audit/fault.ts';
import { readStoredUser } from '../../../scripts/audit/stored-user.ts';
import { showProgress } from '../../../scripts/terminal/progress.ts';
import { expectLogs } from '../logs.ts';
import { hearPeople } from '../people-in-logs.ts';
import { suite } from '../suite.ts';
import { countsInWords, noteGranted, reached } from './reached.ts';
import { anyStep, type Step } from './steps.ts';
import { assertStreak } from './streaks.ts';
import { openWorld, type World } from './world.ts';

expectLogs('mail not accepted', 'Unhandled error', 'merge left to its task', 'merges resumed');

const seed = Number(process.env.CINE_SOAK_SEED);
const steps = Number(process.env.CINE_SOAK_STEPS);
const checkedEvery = 250;
const logs = join(import.meta.dirname, '../../../build/logs');

const progress = showProgress(process.stdout, () => performance.now(), minute);
let taken = 0;
/** The last step after which nothing was wrong. */
let checked = 0;

/** What the model knows: how many steps there were. What follows from them is recounted from the watches. */
type Model = { steps: number };

/** One step as fast-check's commands have it. */
class Command implements fc.AsyncCommand<Model, World> {
  private readonly step: Step;

  constructor(step: Step) {
    this.step = step;
  }

  check(model: Readonly<Model>): boolean {
    return model.steps < steps;
  }

  async run(model: Model, world: World): Promise<void> {
    model.steps += 1;
    taken = model.steps;
    progress.at(taken);
    await world.take(this.step).catch((error: unknown) => {
      throw new Error(`Step ${model.steps}, ${this.toString()}`, { cause: error });
    });
    if (model.steps % checkedEvery > 0) return;
    await check(world);
    checked = model.steps;
  }

  toString(): string {
    return JSON.stringify(this.step);
  }
}

/** Fails unless the audit is clean, streaks equal a recount, and nothing is left of erased users. */
async function check(world: World): Promise<void> {
  await world.quiet();
  const source = databaseSource(context().db);
  const faults: string[] = [];
  for await (const fault of audit(source)) faults.push(inOneLine(fault));
  for await (const user of source.users()) {
    if (faults.some((fault) => fault.includes(user.uid))) {
      writeFileSync(
        join(logs, `soak-${user.uid}.json`),
        JSON.stringify(await readStoredUser(user.uid, user.documents), null, 1),
      );
    }
  }
  assert.isEmpty(faults, `${faults.join('\n')}\nWhat is stored of these users is in build/logs.\n`);
  reached.granted.clear();
  for await (const { uid, documents } of source.users()) {
    const { user } = await readStoredUser(uid, documents);
    assertStreak(user);
    noteGranted(user);
    assert.notInclude(world.erased, uid, 'erased');
  }
}

/** Takes all steps, in parts. Failing ones aren't shrunk: that would replay them over and over. */
async function play(world: World): Promise<void> {
  const commands = [anyStep.map((step) => new Command(step))];
  const model: Model = { steps: 0 };
  for (let part = 0; model.steps < steps; part += 1) {
    const property = fc.asyncProperty(fc.commands(commands, { maxCommands: 500, size: 'max' }), (part) =>
      fc.asyncModelRun(() => ({ model, real: world }), part),
    );
    const { errorInstance } = await fc.check(property, { seed: seed + part, numRuns: 1, endOnFailure: true });
    if (errorInstance) throw errorInstance;
  }
}

it(`${steps} steps of play leave nothing wrong`, async function () {
  this.timeout(12 * hour);
  const folder = mkdtempSync(join(tmpdir(), 'cine-soak-'));
  mkdirSync(logs, { recursive: true });
  const time = await openTime(join(folder, 'time'));
  // What passes as days here is minutes of the database's clock, by which budgets go.
  process.env.DAILY_BUDGET_CENTS = '1000000';
  const running = await suite(time);
  const picks = fc.sample(fc.nat(), { numRuns: 1000, seed });
  let picked = 0;
  const people = hearPeople();
  const world = await openWorld(running, time, () => picks[picked++ % picks.length]!);
  progress.step('Soak', steps, () => `${taken} of ${steps} steps, nothing wrong after ${checked}`);
  try {
    await play(world);
    await check(world);
    assert.isEmpty(people.find(), 'what people said is in the log');
    log.info('planted', { by: world.someone });
    assert.lengthOf(people.find(), 1, 'a planted name is found');
  } finally {
    progress.end();
    const { texts, lines } = people.stop();
    console.log(`Looked for ${texts} names, codes and texts in ${lines} kinds of lines`);
    await world.close();
    rmSync(folder, { recursive: true });
  }
  console.log(`Streaks of up to ${reached.streak} days; ${reached.excused} short days excused in one life`);
  console.log(`Granted: ${countsInWords(reached.granted)}`);
  console.log(`Done, rather than refused: ${countsInWords(world.done)}`);
});
