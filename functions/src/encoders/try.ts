/**
 * `npm run encoders` runs it: tries the networks in folders, and prints what it found as one line of JSON; or
 * answers at a port as the deployed function does.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { answerWith } from '@cine/encoders';
import { deployedFolders, load } from './load.ts';

const { values } = parseArgs({
  options: { text: { type: 'string' }, image: { type: 'string' }, port: { type: 'string' } },
});
const { port, ...folders } = values;

try {
  const networks = await load(port === undefined ? folders : deployedFolders());
  if (port === undefined) console.log(JSON.stringify(await tried(networks)));
  else {
    const answer = answerWith(async () => networks);
    createServer((request, response) => void answer(request, response)).listen(Number(port), '127.0.0.1');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** What each network is, and how many milliseconds it takes for one text or picture once it is warm. */
async function tried({ text, image }: Awaited<ReturnType<typeof load>>) {
  const sentence = 'A lonely man befriends a robot, and learns to laugh again. '.repeat(4);
  const picture = { width: 480, height: 270, rgb: new Uint8Array(480 * 270 * 3).fill(90) };
  return {
    text: text && { ...text, ms: await millisecondsOf(() => text.encode([sentence])) },
    image: image && { ...image, ms: await millisecondsOf(() => image.encode(picture)) },
    megabytes: Math.round(process.memoryUsage.rss() / 1e6),
  };
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  await work();
  const started = performance.now();
  for (let times = 0; times < 5; times += 1) await work();
  return Number(((performance.now() - started) / 5).toFixed(1));
}
