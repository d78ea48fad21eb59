/** The time until a shared page's first byte, relative to a plain function that sends the same. */
import { deepStrictEqual } from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, get, type IncomingMessage } from 'node:http';
import { fileURLToPath } from 'node:url';
import { buildFunctions } from '../scripts/build.ts';
import { interleave, median, note, report } from './command/harness.ts';
import { project, startEmulator } from './deployed/emulator.ts';
import { startInstance } from './deployed/instance.ts';

/** Requests of each contestant per round, and rounds. */
const requests = 300;
const rounds = 8;
/** Rounds before, until the compiler has seen both. */
const warmUps = 3;
const token = '0123456789abcdef0123456789abcdef';

await buildFunctions();
const emulator = await startEmulator();
const instance = await startInstance(emulator, fileURLToPath(new URL('./sharing/entry.ts', import.meta.url)));
const agent = new Agent({ keepAlive: true });

async function ask(path: string): Promise<{ body: string; ms: number }> {
  const start = performance.now();
  const [response] = (await once(get(instance.url + path, { agent }), 'response')) as [IncomingMessage];
  let body = '';
  let ms = 0;
  for await (const chunk of response) {
    ms ||= performance.now() - start;
    body += chunk;
  }
  if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
  return { body, ms };
}

await fetch(`${instance.url}/bench-prepare/${project}/${token}`);
const contestants = { ours: `/share/s/${token}`, bare: `/bench-bare/${token}` };
const { body } = await ask(contestants.ours);
deepStrictEqual((await ask(contestants.bare)).body, body);

const times: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
for (let round = 0; round < warmUps + rounds; round++) {
  const first: typeof times = { ours: [], bare: [] };
  const asking = (name: keyof typeof times) => async () =>
    first[name].push((await ask(contestants[name])).ms);
  await interleave({ ours: asking('ours'), bare: asking('bare') }, requests);
  if (round < warmUps) continue;
  for (const name of ['ours', 'bare'] as const) times[name].push(...first[name]);
}
agent.destroy();
await instance.stop();
await emulator.stop();

for (const [name, all] of Object.entries(times)) note(`  ${name}`, `${median(all).toFixed(3)} ms (median)`);
report({
  figure: 'share.first-byte',
  value: Math.round((100 * median(times.ours)) / median(times.bare)) / 100,
  unit: 'x the median time',
  sense: 'max',
  goal: 1.2,
  rival: 'onRequest of firebase-functions 7.4.0 that sends the same bytes and headers',
  fixture: `a page of ${Buffer.byteLength(body)} bytes that the instance keeps, ${rounds * requests} requests each, in turns, over kept connections; every 20 seconds one of them looks again`,
  warmth: 'warm',
});
