import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hour, minute, second } from '@cine/contract/time';
import { findChromium } from '../../dev/browser/src/find.ts';
import { makeClient } from '../client/make.ts';
import { ownTemporaryFolder } from '../terminal/own-temporary-folder.ts';
import { showProgress } from '../terminal/progress.ts';
import { type Arguments, readArguments, usage } from './arguments.ts';
import { chooseTests } from './choose/choose.ts';
import { compileCache } from './processes/compile-cache.ts';
import { expectedSeconds, keepDurations, readDurations } from './processes/durations.ts';
import { killAll, type Listener, runMocha, usualLimits } from './processes/mocha-process.ts';
import { hostOf, type Shard, shardsOf } from './processes/shards.ts';
import { emptyReports, unusedIndexes } from './query-reports.ts';
import { Results } from './results.ts';
import { isNightly, root, testFiles, workspaceOf } from './workspaces.ts';

/**
 * Runs the tests that the arguments choose, one process more at once than there are processors. Returns the
 * exit code: 0 only if something passed and nothing failed, 2 for arguments that can't be understood.
 */
export async function runTests(args: string[]): Promise<number> {
  let settings: Arguments;
  let files: string[];
  try {
    settings = readArguments(args, (text) => existsSync(join(root, text)));
    if (settings.help) {
      console.log(usage);
      return 0;
    }
    await makeClient();
    const choice = chooseTests(settings);
    files = choice.files;
    for (const line of choice.summary) console.log(line);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    return 2;
  }
  if (files.length === 0 && settings.changed) {
    console.log('0 passed, 0 failed');
    return 0;
  }

  const narrowed = settings.title !== undefined || settings.grep !== undefined;
  const durations = readDurations();
  // Tests wait for timers and for other processes, a sixth of their time.
  const processes = availableParallelism() + 1;
  const expected = (file: string) => expectedSeconds(file, durations);
  const workspaces = new Map(files.map((file) => [file, workspaceOf(file)]));
  const chosen = new Set(workspaces.values());
  const byHost = Map.groupBy(files, (file) => hostOf(file, workspaces.get(file)!, chosen));
  const shards = shardsOf(byHost, expected, processes);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      killAll();
      process.exit(130);
    });
  }
  const { passed, failed: failedTests, skipped } = await runShards(shards, settings, expected, processes);
  const unused = !narrowed && failedTests === 0 && holdsAllOf('functions', files) ? unusedIndexes() : [];
  for (const index of unused) console.log(`FAILED  firestore.indexes.json: no query used ${index}`);
  const failed = failedTests + unused.length;
  if (passed + failed === 0) console.log('No tests were found.');
  for (const [reason, count] of Object.entries(skipped)) console.log(`${count} skipped: ${reason}`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
}

async function runShards(
  shards: Shard[],
  settings: Arguments,
  expected: (file: string) => number,
  processes: number,
) {
  const screen = process.stdout;
  const progress = showProgress(screen, () => performance.now(), 10 * second);
  const results = new Results(shards, progress.print);
  const env = await environment(shards, settings.deep);
  const options = mochaOptions(settings);
  const limits = { ...usualLimits, ...(settings.deep && { silenceMs: 2 * hour }) };
  const left = [...shards];
  let done = 0;
  const worker = async () => {
    for (let shard = left.shift(); shard; shard = left.shift()) {
      let ofShard = 0;
      const listener: Listener = {
        onTest: (file, share, passed) => {
          results.count(passed);
          ofShard += expected(file) * share;
          done += expected(file) * share;
        },
        onFailure: (failure) => results.fail(failure),
      };
      const outcome = await runMocha(shard.files, options, env, listener, limits);
      done += shard.seconds - ofShard;
      results.add(shard, outcome);
      if (settings.title === undefined && settings.grep === undefined && !settings.deep)
        keepDurations(outcome.seconds);
    }
  };
  const seconds = shards.reduce((sum, shard) => sum + shard.seconds, 0);
  progress.step('Tests', seconds, () => results.soFar());
  const tick = setInterval(() => progress.at(done), second / 4);
  await Promise.all(Array.from({ length: processes }, worker));
  clearInterval(tick);
  if (screen.isTTY) progress.end();
  return results.total();
}

function holdsAllOf(workspace: string, files: string[]): boolean {
  const chosen = new Set(files);
  return (testFiles().get(workspace) ?? []).every((file) => chosen.has(file) || isNightly(file));
}

function mochaOptions({ title, grep, deep }: Arguments): string[] {
  const options = process.stdout.isTTY && !process.env.NO_COLOR ? ['--color'] : [];
  // The usual one is for the few rounds of `npm test`.
  if (deep) options.push('--timeout', `${10 * minute}`);
  if (title !== undefined) options.push('--fgrep', title);
  if (grep !== undefined) options.push('--grep', grep);
  // Most shards have no test with a given title.
  if (title === undefined && grep === undefined) options.push('--fail-zero');
  return options;
}

async function environment(shards: Shard[], deep: boolean): Promise<NodeJS.ProcessEnv> {
  // The emulator's tests know nothing outside of their package.
  const usesBrowser = shards.some(({ files }) => files.some((file) => file.includes('/browser/')));
  const chromium = usesBrowser ? await findChromium() : null;
  return {
    ...process.env,
    ...compileCache(),
    ...ownTemporaryFolder(),
    ...(deep && { CINE_DEEP: '1' }),
    CINE_QUERY_REPORTS: emptyReports(),
    ...(chromium && { CHROME_PATH: chromium }),
  };
}
