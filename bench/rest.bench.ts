/** Calls that the REST API answers with a 500, or not as the OpenAPI document says. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { operations } from '@cine/contract';
import { note, report } from './command/harness.ts';

/** The fuzzer of the tests, with more calls. */
const calls = Number(process.env.REST_CALLS ?? 20_000);
const mocha = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin', 'mocha.js');
const test = join(import.meta.dirname, '..', 'functions', 'src', 'api', 'fuzz.test.ts');

const child = spawn(process.execPath, [mocha, '--exit', test], {
  env: { ...process.env, REST_CALLS: String(calls) },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
child.stdout.on('data', (chunk) => (output += chunk));
const [code] = await once(child, 'close');
const unforeseen =
  code === 0
    ? 0
    : Number(/expected .* to have (?:a )?length (?:of )?0 but got (\d+)/.exec(output)?.[1] ?? Number.NaN);
if (code !== 0) note('unexpected answers', output);
report({
  figure: 'rest.unforeseen',
  value: unforeseen,
  unit: 'answers',
  sense: 'max',
  goal: 0,
  fixture: `${calls} calls of ${operations.size} operations made from the OpenAPI document, seed ${process.env.REST_SEED ?? 20_261_126}; an answer with a 500, or not as documented`,
  warmth: 'warm',
});
