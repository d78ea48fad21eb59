/** `npm run check`: every static check, or those that are named: `npm run check -- types lint`. */
import { choose, parts as known, type Part } from './check/parts.ts';
import { runParts } from './check/run.ts';
import { makeClient } from './client/make.ts';
import { readCommand } from './terminal/read-command.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  let parts: Part[];
  try {
    const { words } = readCommand({
      usage: `npm run check -- [PART…]\n\n  PART  ${known.map(({ name }) => name).join(', ')}; all without any`,
      words: [0, Number.POSITIVE_INFINITY],
    });
    parts = choose(words);
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  await makeClient();
  return (await runParts(parts, (text) => console.log(text))) > 0 ? 1 : 0;
}
