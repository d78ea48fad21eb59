/** The time of a call through the wrapper around every operation, relative to Firebase's own. */
import { deepStrictEqual } from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { unsignedToken } from '../functions/test/client.ts';
import { buildFunctions } from '../scripts/build.ts';
import { interleave, median, note, report } from './command/harness.ts';
import { project, startEmulator } from './deployed/emulator.ts';
import { startInstance } from './deployed/instance.ts';
import { microsecondsOfCounting, savingsAMinute } from './wrapper/metrics.ts';

/** Calls per round, and rounds; a user calls as often as the limit allows. */
const calls = 300;
const rounds = 8;
/** Rounds before, until the compiler has seen both. */
const warmUps = 3;

await buildFunctions();
const emulator = await startEmulator();
const instance = await startInstance(emulator, fileURLToPath(new URL('./wrapper/entry.ts', import.meta.url)));
await fetch(
  `http://${emulator.host}/v1/projects/${project}/databases/(default)/documents/bench?documentId=7`,
  {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ fields: { title: { stringValue: 'Stalker' } } }),
  },
);

async function call(name: 'ours' | 'bare', token: string): Promise<unknown> {
  const response = await fetch(`${instance.url}/bench-${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ data: { sessionId: 'a-session', movieId: 7 } }),
  });
  return response.json();
}

const token = (name: string) => unsignedToken(name, false);
deepStrictEqual(await call('ours', token('probe')), { result: { title: 'Stalker' } });
deepStrictEqual(await call('bare', token('probe')), { result: { title: 'Stalker' } });

const latencies: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
for (let round = 0; round < warmUps + rounds; round++) {
  const caller = token(`caller-${round}`);
  const times = await interleave(
    { ours: () => call('ours', caller), bare: () => call('bare', caller) },
    calls,
  );
  if (round < warmUps) continue;
  for (const name of ['ours', 'bare'] as const) latencies[name].push(...times[name]);
}
await instance.stop();
await emulator.stop();

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
for (const [name, times] of Object.entries(latencies)) {
  note(`  ${name}`, `${median(times).toFixed(3)} ms (median), ${mean(times).toFixed(3)} ms (mean)`);
}
report({
  figure: 'wrapper.overhead',
  value: Math.round((100 * median(latencies.ours)) / median(latencies.bare)) / 100,
  unit: 'x the median latency',
  sense: 'max',
  goal: 1.25,
  rival: 'onCall of firebase-functions 7.4.0',
  fixture: `one document read over HTTP, ${rounds * calls} calls each, in turns, from a signed-in user, limit of 600 in ten minutes on`,
  warmth: 'warm',
});

const counted = 'a call of 300 operations in turns: its time, size, status, reads and writes';
report({
  figure: 'metrics.overhead',
  value: Math.round(10 * (await microsecondsOfCounting())) / 10,
  unit: 'µs a call',
  sense: 'max',
  goal: 50,
  fixture: counted,
  warmth: 'warm',
});
report({
  figure: 'metrics.writes',
  value: await savingsAMinute(),
  unit: 'writes a minute and instance',
  sense: 'max',
  goal: 1,
  fixture: 'an instance that answers two calls a second for an hour',
  warmth: 'warm',
});
