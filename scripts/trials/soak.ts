/**
 * `npm run soak`: twenty users play 10,000 steps at random, with triggers late, repeated and out of order,
 * and the audit finds nothing wrong. `-- --seed N` plays a history again, `-- --steps N` another number of
 * steps. Exits with 0, or 1 if something is wrong.
 */
import { randomInt } from 'node:crypto';
import { readCommand, refuse } from '../terminal/read-command.ts';
import { runHere } from '../terminal/run-here.ts';

const usage = `npm run soak -- [--seed N] [--steps N]

  --seed N   plays a history again
  --steps N  takes so many steps (10000)`;
const { values } = readCommand({
  usage,
  options: { seed: { type: 'string' }, steps: { type: 'string', default: '10000' } },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const steps = Number(values.steps);
if (!Number.isInteger(seed) || !Number.isInteger(steps) || steps < 1) {
  refuse('A seed and a number of steps are whole numbers.', usage);
} else {
  const again = `npm run soak -- --seed ${seed} --steps ${steps}`;
  console.log(again);
  const since = performance.now();
  const code = await runHere(['node_modules/mocha/bin/mocha.js', 'functions/test/soak/soak.ts', '--bail'], {
    CINE_SOAK_SEED: String(seed),
    CINE_SOAK_STEPS: String(steps),
  });
  const seconds = Math.round((performance.now() - since) / 1000);
  console.log(code === 0 ? `Nothing is wrong after ${seconds} s.` : `Something is wrong. Again: ${again}`);
  process.exitCode = code === 0 ? 0 : 1;
}
