/** The process of an instance: mounts the deployed functions and answers for them. */
import { pathToFileURL } from 'node:url';
import { startClock } from '@cine/dev-clock';
import { mount } from '../../functions/test/mount.ts';
import type { Memory } from './instance.ts';

// firebase-functions logs every valid token at level DEBUG.
console.debug = () => undefined;

const exported = (await import(pathToFileURL(process.argv[2]!).href)) as Record<string, unknown>;
const { url, triggers, endpoints } = await mount(exported);
const clock = await startClock({
  port: 0,
  urlOf: (name) => `${url}/${name}`,
  isHeld: true,
});
clock.replaceEndpoints(endpoints);
// Several instances share one's queues.
process.env.CLOUD_TASKS_EMULATOR_HOST ??= clock.host;

process.on('message', async (order) => {
  if (order === 'tasks') {
    await clock.deliverAllTasks();
    process.send!({});
    return;
  }
  if (typeof order === 'string' && order.startsWith('schedule ')) {
    process.send!(await clock.runSchedule(order.slice('schedule '.length)));
    return;
  }
  if (order === 'processor') {
    const { user, system } = process.cpuUsage();
    process.send!({ ms: (user + system) / 1000 });
    return;
  }
  const memory: Memory = {
    now: Math.round(process.memoryUsage.rss() / 2 ** 20),
    peak: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
  };
  process.send!(memory);
});
process.on('disconnect', () => process.exit());
process.send!({ url, triggers, tasks: clock.host });
