/**
 * `npm run attack`: attacks a suite that it starts, with 100,000 calls of every kind, and shows that nothing
 * was gained. `-- --calls N` makes another number, `--seconds N` ends earlier, `--seed N` attacks again the
 * same way. Exits with 0, or 1 if something was gained or failed.
 */
import { randomInt } from 'node:crypto';
import { readCommand, refuse } from '../terminal/read-command.ts';
import { runHere } from '../terminal/run-here.ts';

const usage = `npm run attack -- [--calls N] [--seconds N] [--seed N]

  --calls N    makes so many calls (100000)
  --seconds N  ends after so many seconds at the latest (7200)
  --seed N     attacks again in the same way`;
const { values } = readCommand({
  usage,
  options: {
    calls: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '7200' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const [calls, seconds] = [Number(values.calls), Number(values.seconds)];
if (![seed, calls, seconds].every((number) => Number.isInteger(number) && number >= 0) || calls < 1) {
  refuse('Calls, seconds and a seed are whole numbers.', usage);
} else {
  console.log(`npm run attack -- --calls ${calls} --seed ${seed}`);
  process.exitCode = await runHere(
    ['node_modules/mocha/bin/mocha.js', 'functions/test/attack/attack.ts', '--bail'],
    {
      CINE_ATTACK_CALLS: String(calls),
      CINE_ATTACK_SEED: String(seed),
      CINE_ATTACK_SECONDS: String(seconds),
    },
  );
}
