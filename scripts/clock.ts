/**
 * `npm run clock -- 4h`: lets time pass in the local suite, with everything that is due in it. With
 * `--sleep`, as while a machine sleeps: each schedule runs once for all times it missed. Without a duration
 * it shows what is next due.
 */
import { join } from 'node:path';
import type { ClockState, Delivery } from '@cine/dev-clock';
import { letPass } from './clock/let-pass.ts';
import { durationOf, inWords, reportOf, usage } from './clock/words.ts';
import { readPorts } from './start/ports.ts';
import { showProgress } from './terminal/progress.ts';
import { orRefuse, readCommand } from './terminal/read-command.ts';

const { values, words } = readCommand({
  usage,
  options: { sleep: { type: 'boolean', default: false } },
  words: [0, 1],
});
const ms = words[0] === undefined ? null : orRefuse(usage, () => durationOf(words[0]!));

try {
  await run();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const isDown = error instanceof TypeError && message === 'fetch failed';
  console.error(isDown ? 'There is no suite on this machine: run npm start first.' : message);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const host =
    process.env.CLOUD_TASKS_EMULATOR_HOST ?? `127.0.0.1:${readPorts(join(import.meta.dirname, '..')).clock}`;
  if (ms !== null) console.log(reportOf(await watchPass(host, ms)));
  console.log(inWords(await stateOf(host)));
}

async function watchPass(host: string, ms: number): Promise<Delivery[]> {
  const { now } = await stateOf(host);
  const progress = showProgress(process.stderr, () => performance.now());
  let count = 0;
  progress.step('Time', ms, () => `${count} delivered`);
  const { deliveries } = await letPass(host, { ms, sleeps: values.sleep }, ({ at }) => {
    count += 1;
    progress.at(at - now);
  });
  if (process.stderr.isTTY) progress.end();
  return deliveries;
}

async function stateOf(host: string): Promise<ClockState> {
  return (await (await fetch(`http://${host}/clock`)).json()) as ClockState;
}
