/**
 * `npm run load`: evenings of five at once, in steps of 50, 100 and 200, on the deployed functions with their
 * limits, all in processes of this machine. Fails if a call fails, an evening makes fewer than 20 calls a
 * minute, or a percentile grows by more than 1.3 times over a doubling. `--page` writes docs/scale.md's part.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setUpAccount } from '@cine/contract/operations/core/account';
import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { minute, second } from '@cine/contract/time';
import { attemptEach } from '../../functions/src/platform/attempt-each.ts';
import { people } from '../../functions/test/evenings/evening.ts';
import { accountOf } from '../../functions/test/scenarios/samples.ts';
import { interruption } from '../../scripts/start/interruption.ts';
import { ownTemporaryFolder } from '../../scripts/terminal/own-temporary-folder.ts';
import { orRefuse, readCommand } from '../../scripts/terminal/read-command.ts';
import { setUpPeople, trainTastes } from '../api/people.ts';
import { subscriptions } from '../deployed/catalogue.ts';
import { deployedEntry, startInstance } from '../deployed/instance.ts';
import { startWorld, userOf } from '../deployed/world.ts';
import { billOf } from './bill.ts';
import { faultsOf, type Measured, pageWith, printStep, type Report } from './page.ts';
import { openPhone, type Phone } from './phone.ts';
import { type ProcessUse, useOfProcess } from './process-use.ts';
import { startScreens } from './screens.ts';
import { playStep, type Step } from './step.ts';
import { newTally } from './tally.ts';

const usage = `npm run load -- [--evenings 50,100,200] [--minutes N] [--page]

  --evenings  how many at once, step by step (50,100,200); at most 400
  --minutes   how long the steps are (3,3,5); at most 30
  --page      writes what was found into docs/scale.md`;
const { values } = readCommand({
  usage,
  options: {
    evenings: { type: 'string', default: '50,100,200' },
    minutes: { type: 'string', default: '3,3,5' },
    page: { type: 'boolean', default: false },
  },
});
const steps = orRefuse(usage, () => {
  const minutes = values.minutes.split(',').map((each) => bounded(each, 30, 0.25));
  return values.evenings.split(',').map((each, at) => ({
    evenings: bounded(each, 400),
    minutes: minutes[at] ?? minutes.at(-1)!,
  }));
});
const size = { movies: 10_000, candidates: 5_000 };
const page = join(import.meta.dirname, '../../docs/scale.md');
const membersAtOnce = 8;
const doorCount = 2;
/** As deployed: what an instance asks for itself is part of the load. */
const asDeployed = { SIGN_OUTS_ASKED_EVERY: '30', METRICS_SAVED_EVERY: '60', SIGN_INS_NOT_NOTED: 'false' };

Object.assign(process.env, ownTemporaryFolder());
const interrupted = new AbortController();
void interruption().then(() => interrupted.abort());
const loadBefore = loadavg()[0]!;
const world = await startWorld(size);
// As deployed, doors scale out, and what follows from calls runs on instances of its own.
const background = await startInstance(world.emulator, deployedEntry, asDeployed);
const shared = { ...asDeployed, CLOUD_TASKS_EMULATOR_HOST: background.tasks };
const doors = await Promise.all(
  Array.from({ length: doorCount }, () => startInstance(world.emulator, deployedEntry, shared)),
);
await world.emulator.deliverTo(background.url, background.triggers);
let counting = newTally();
const screens = startScreens(world.emulator.host, (why) => counting.fail('listening', why));
try {
  process.exitCode = await run();
} catch (error) {
  if (!interrupted.signal.aborted) throw error;
  process.exitCode = 130;
} finally {
  await Promise.all([...doors, background, screens].map((each) => each.stop()));
  await world.stop();
}
// Clients of Firestore leave timers behind.
process.exit();

async function run(): Promise<0 | 1> {
  console.log(
    `The machine: ${availableParallelism()} × ${cpus()[0]!.model}, load ${loadBefore.toFixed(2)} before`,
  );
  const most = Math.max(...steps.map(({ evenings }) => evenings));
  const names = Array.from({ length: most }, (_, group) =>
    Array.from({ length: people }, (_, member) => `load-${group}-${member}`),
  );
  await setUpMembers(names.flatMap((group) => group.slice(0, -1)));
  const groups: Phone[][] = [];
  const measured: Measured[] = [];
  for (const { evenings, minutes } of steps) {
    for (const group of names.slice(groups.length, evenings))
      groups.push(await openPhones(group, groups.length));
    const step = await measure(groups.slice(0, evenings), minutes);
    printStep(step);
    measured.push(step);
  }
  const report: Report = { measured, loadBefore, bill: billOf(measured.at(-1)!) };
  const faults = faultsOf(report);
  for (const fault of faults) console.log(fault);
  if (values.page) writeFileSync(page, pageWith(readFileSync(page, 'utf8'), report));
  return faults.length === 0 ? 0 : 1;
}

/** Plays a step, and what it cost: documents, and what the processes took. */
async function measure(groups: readonly (readonly Phone[])[], minutes: number): Promise<Measured> {
  const functions = [...doors, background].map(({ pid }) => pid);
  const pids = {
    emulator: [world.emulator.pid],
    functions,
    screens: [screens.pid],
    callers: [process.pid],
  };
  const before = usesOf(pids);
  const load = loadavg()[0]!;
  const { cost, answer } = await world.emulator.costOf(async () => {
    // As deployed, boards are folded each minute.
    const folding = setInterval(() => void background.runSchedule('leaderboards-fold'), minute);
    const signal = interrupted.signal;
    const step: Step = await playStep({
      groups,
      seconds: (minutes * minute) / second,
      countIn: (tally) => {
        counting = tally;
      },
      changes: screens.changes,
      interrupted: signal,
    });
    clearInterval(folding);
    return step;
  });
  const after = usesOf(pids);
  const uses = Object.fromEntries(
    Object.entries(after).map(([name, { ms, mb }]) => [name, { ms: ms - before[name]!.ms, mb }]),
  );
  return { ...answer, cost, uses, load };
}

function usesOf(pids: Readonly<Record<string, readonly number[]>>): Record<string, ProcessUse> {
  return Object.fromEntries(
    Object.entries(pids).map(([name, each]) => {
      const uses = each.map(useOfProcess);
      return [name, { ms: sumOf(uses, 'ms'), mb: sumOf(uses, 'mb') }];
    }),
  );
}

function sumOf(uses: readonly ProcessUse[], part: keyof ProcessUse): number {
  return uses.reduce((sum, use) => sum + use[part], 0);
}

/** The phones of an evening's people, the last one a guest; they listen once this resolves. */
async function openPhones(uids: readonly string[], evening: number): Promise<Phone[]> {
  const hosts = { functions: doors.map(({ url }) => url), screens };
  const network = `198.18.${evening >> 8}.${evening & 255}`;
  return Promise.all(
    uids.map((uid, at) => openPhone(hosts, uid, at === uids.length - 1, network, () => counting)),
  );
}

async function setUpMembers(uids: readonly string[]): Promise<void> {
  console.log(`Setting up ${uids.length} members …`);
  // Tastes are trained on the ratings of some.
  const [door] = doors;
  await setUpPeople(world, door!, uids.slice(0, 40));
  await trainTastes(world, background);
  const { failed } = await attemptEach('members not set up', uids.slice(40), membersAtOnce, async (uid) => {
    interrupted.signal.throwIfAborted();
    const member = userOf(uid, door!);
    await member.call(setUpAccount, { ...accountOf(member, 'Member'), providers: subscriptions });
    await member.call(joinChallenge, { challengeId: 'old-west' });
  });
  if (failed.length > 0) throw new Error(`${failed.length} members were not set up`);
}

function bounded(text: string, most: number, least = 1): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new Error(`${text} isn't a number from ${least} to ${most}.`);
  return value;
}
