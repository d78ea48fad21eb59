import { tonight } from '@cine/contract/operations/together/tonight';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { setUpPeople, trainTastes } from './api/people.ts';
import { deployedEntry, startInstance } from './deployed/instance.ts';
import { startWorld, userOf } from './deployed/world.ts';
const world = await startWorld({ movies: 10_000, candidates: 5_000 });
const instance = await startInstance(world.emulator, deployedEntry, {});
await world.emulator.deliverTo(instance.url, instance.triggers);
const uids = Array.from({ length: 40 }, (_, i) => `p-${i}`);
await setUpPeople(world, instance, uids);
await trainTastes(world, instance);
const [host, ...others] = uids.slice(0, 5).map((uid) => userOf(uid, instance));
const session = await host!.call(createSession, { mode: 'together' });
for (const o of others) await o.call(joinSession, { code: session.code });
const times: number[] = [];
for (let n = 0; n < 300; n++) {
  const start = performance.now();
  const a = await host!.call(tonight, { sessionId: session.id, filters: { maxRuntime: 100 + n }, pageSize: 20 });
  times.push(performance.now() - start);
  if (n === 250) console.log(a.total, a.candidates.length, a.knowledge);
}
times.sort((a, b) => a - b);
console.log('median', times[150], 'p10', times[30]);
await instance.stop();
await world.stop();
process.exit();
