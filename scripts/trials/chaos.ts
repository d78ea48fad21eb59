/**
 * `npm run chaos`: evenings of five on instances that are killed, with wrong clocks, over a database and
 * outside services that fail. In the end nothing may be wrong, lost or doubled. `-- --minutes N` plays so
 * long, `-- --seed S` with the same chances. Exits with 1 if something is wrong, or a fault was too rare.
 */
import { randomInt } from 'node:crypto';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { minute, second } from '@cine/contract/time';
import { playChaos } from '../../functions/test/chaos/chaos.ts';
import { faultKinds } from '../../functions/test/chaos/faults.ts';
import { buildFunctions } from '../build.ts';
import { interruption } from '../start/interruption.ts';
import { ownTemporaryFolder } from '../terminal/own-temporary-folder.ts';
import { orRefuse, readCommand } from '../terminal/read-command.ts';

/** How often each fault must have struck, in a minute of play. */
const leastAMinute = 5;

const usage = `npm run chaos -- [--minutes N] [--seed S]

  --minutes N  plays so long (10); at most 60
  --seed S     with the same chances as a former run`;
const { values } = readCommand({
  usage,
  options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string' } },
});
const { minutes, seed } = orRefuse(usage, () => {
  const minutes = Number(values.minutes);
  const seed = Number(values.seed ?? randomInt(2 ** 31));
  if (!(minutes > 0 && minutes <= 60)) throw new Error('Minutes are more than 0, and at most 60.');
  if (!Number.isInteger(seed)) throw new Error('A seed is a whole number.');
  return { minutes, seed };
});

Object.assign(process.env, ownTemporaryFolder());
const interrupted = new AbortController();
void interruption().then(() => interrupted.abort());
console.log(`npm run chaos -- --minutes ${minutes} --seed ${seed}\nload ${loadavg()[0]!.toFixed(2)} before`);
const entry = process.env.CINE_ENTRY ?? (await built());
const least = Math.floor(leastAMinute * minutes);
let told = 0;
const outcome = await playChaos({
  seconds: (minutes * minute) / second,
  seed,
  entry,
  everyMs: Math.min(8 * second, (minutes * minute) / 4),
  evenings: minutes < 1 ? 2 : 12,
  instances: minutes < 1 ? 2 : 4,
  least,
  drainRounds: 3,
  signal: interrupted.signal,
  onProgress: (faults, { calls, again, counts }) => {
    told += 1;
    if (told % 6 > 0) return;
    const all = Object.values(faults).reduce((sum, count) => sum + count, 0);
    console.log(
      `  ${(told * 5) / 60} min: ${calls} calls, ${again} tried again, ${all} faults; ${[...counts].map(([answer, count]) => `${answer} ${count}`).join(', ')}`,
    );
  },
});
const { faults, answers, errors, wrong, evenings } = outcome;
console.log(
  `${evenings} evenings, ${answers.calls} calls, ${answers.again} attempts more, ${outcome.told} things told`,
);
console.log('\nfaults');
for (const kind of faultKinds) console.log(`  ${String(faults[kind]).padStart(6)}  ${kind}`);
console.log('\noutside services');
for (const [what, count] of Object.entries(outcome.served))
  console.log(`  ${String(count).padStart(6)}  ${what}`);
console.log('\nanswers');
for (const [answer, count] of answers.counts) console.log(`  ${String(count).padStart(6)}  ${answer}`);
if (errors.size > 0) console.log('\nlogged as errors');
for (const [error, count] of errors) console.log(`  ${String(count).padStart(6)}  ${error}`);
// Seconds are too few to meet everything.
const rare = minutes < 1 ? [] : faultKinds.filter((kind) => faults[kind] < least);
console.log('');
for (const line of wrong) console.log(line);
for (const kind of rare) console.log(`${kind}: only ${faults[kind]} times`);
if (interrupted.signal.aborted) console.log('It was interrupted.');
else
  console.log(
    wrong.length === 0 ? 'Nothing is wrong, lost or doubled.' : `${wrong.length} things are wrong.`,
  );

async function built(): Promise<string> {
  const folder = join(import.meta.dirname, '../../build/chaos-functions');
  await buildFunctions(folder);
  return join(folder, 'index.js');
}
// Clients of Firestore leave timers behind.
process.exit(interrupted.signal.aborted ? 130 : wrong.length + rare.length === 0 ? 0 : 1);
