import { pathToFileURL } from 'node:url';
import { mount } from '../../functions/test/mount.ts';
import type { Memory } from './instance.ts';

// firebase-functions says at level DEBUG that each token was fine.
console.debug = () => undefined;

const exported = (await import(pathToFileURL(process.argv[2]!).href)) as Record<string, unknown>;
const { url, triggers } = await mount(exported);

process.on('message', () => {
  const memory: Memory = {
    now: Math.round(process.memoryUsage.rss() / 2 ** 20),
    peak: Math.round(process.resourceUsage().maxRSS / 2 ** 10),
  };
  process.send!(memory);
});
process.on('disconnect', () => process.exit());
process.send!({ url, triggers });
