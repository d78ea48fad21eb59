import { pathToFileURL } from 'node:url';
import { mount } from '../../functions/test/mount.ts';
import { startTasks } from '../../functions/test/stand-ins/tasks.ts';
import type { Memory } from './instance.ts';

// firebase-functions logs every valid token at level DEBUG.
console.debug = () => undefined;

const exported = (await import(pathToFileURL(process.argv[2]!).href)) as Record<string, unknown>;
const { url, triggers, queues } = await mount(exported);
const tasks = await startTasks(queues, url);
process.env.CLOUD_TASKS_EMULATOR_HOST = tasks.host;

process.on('message', async (asked) => {
  if (asked === 'tasks') {
    await tasks.settled();
    process.send!({});
    return;
  }
  if (asked === 'processor') {
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
process.send!({ url, triggers });
