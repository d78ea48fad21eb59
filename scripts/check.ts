/** `npm run check`: every static check, or those that are named: `npm run check -- types lint`. */
import { choose, type Part } from './check/parts.ts';
import { runParts } from './check/run.ts';

process.exitCode = await main();

async function main(): Promise<number> {
  let parts: Part[];
  try {
    parts = choose(process.argv.slice(2));
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  return (await runParts(parts, (text) => console.log(text))) > 0 ? 1 : 0;
}
