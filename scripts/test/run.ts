import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../dev/browser/src/find.ts';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { chooseTests } from './choose/choose.ts';
import { compileCache } from './processes/compile-cache.ts';
import { expectedSeconds, keepDurations, readDurations } from './processes/durations.ts';
import { killAll, runMocha } from './processes/mocha-process.ts';
import { type Shard, shardsOf } from './processes/shards.ts';
import { emptyReports, unusedIndexes } from './query-reports.ts';
import { Results } from './results.ts';
import { root, testFiles, workspaceOf } from './workspaces.ts';

/**
 * Runs the tests that the arguments choose, one process more at once than there are processors. Returns the exit code: 0
 * only if something passed and nothing failed.
 */
export async function runTests(given: string[]): Promise<number> {
  let wanted: Arguments;
  let files: string[];
  try {
    wanted = readArguments(given, (text) => existsSync(join(root, text)));
    if (wanted.help) {
      console.log(usage);
      return 0;
    }
    const choice = await chooseTests(wanted);
    files = choice.files;
    for (const line of choice.summary) console.log(line);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 1;
  }
  if (files.length === 0 && wanted.changed) {
    console.log('0 passed, 0 failed');
    return 0;
  }

  const narrowed = wanted.title !== undefined || wanted.grep !== undefined;
  const durations = readDurations();
  // Tests wait for timers and for other processes, a sixth of their time.
  const processes = availableParallelism() + 1;
  const expected = (file: string) => expectedSeconds(file, durations);
  const shards = shardsOf(Map.groupBy(files, workspaceOf), expected, processes);
  const results = new Results(shards);
  const run = await runnerOf(wanted, files);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      killAll();
      process.exit(130);
    });
  }
  const worker = async () => {
    for (let shard = shards.shift(); shard; shard = shards.shift()) {
      const outcome = await run(shard);
      results.add(shard, outcome);
      if (!narrowed) keepDurations(outcome.seconds);
    }
  };
  await Promise.all(Array.from({ length: processes }, worker));

  const { passed, failed: failedTests, skipped } = results.total();
  const unused = !narrowed && failedTests === 0 && holdsAllOf('functions', files) ? unusedIndexes() : [];
  for (const index of unused) console.log(`FAILED  firestore.indexes.json: no query used ${index}`);
  const failed = failedTests + unused.length;
  if (passed + failed === 0) console.log('No tests were found.');
  for (const [reason, count] of Object.entries(skipped)) console.log(`${count} skipped: ${reason}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

function holdsAllOf(workspace: string, files: string[]): boolean {
  const chosen = new Set(files);
  return (testFiles().get(workspace) ?? []).every((file) => chosen.has(file));
}

async function runnerOf({ title, grep }: Arguments, files: string[]) {
  const options = process.stdout.isTTY ? ['--color'] : [];
  if (title !== undefined) options.push('--fgrep', title);
  if (grep !== undefined) options.push('--grep', grep);
  // Of a title, most shards have no test.
  if (title === undefined && grep === undefined) options.push('--fail-zero');
  // The emulator's tests know nothing outside of their package.
  const chromium = files.some((file) => file.includes('/browser/')) ? await findChromium() : null;
  const env = {
    ...process.env,
    ...compileCache(),
    CINE_QUERY_REPORTS: emptyReports(),
    ...(chromium && { CHROME_PATH: chromium }),
  };
  return (shard: Shard) => runMocha(shard.files, options, env);
}
