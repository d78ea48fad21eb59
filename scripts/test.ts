/**
 * `npm test`: the tests of every workspace, each workspace in a process of its own and as many at once as there are
 * processors. Arguments narrow it down: `npm test -- functions`, `npm test -- packages/firestore-emulator/src/rules`.
 */
import { fork } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../dev/browser/src/find.ts';
import type { TestReport } from './test-reporter.ts';

type Result = TestReport & { output: string; seconds: number; note?: string | undefined };

/** Where no test ends for so long something hangs. How long all take depends on the machine, and on what else it does. */
const LIMIT_MS = 3 * 60_000;
/** What keeps a process alive after its last test is given this long to end. */
const LINGER_MS = 5_000;

const root = join(import.meta.dirname, '..');
const groups = testFiles(process.argv.slice(2));
const results: Result[] = [];
/** The emulator's tests take what they are told, because they know nothing outside of the emulator. */
const chromium = groups.has('packages/firestore-emulator') ? await findChromium() : null;
const width = Math.max(...[...groups.keys()].map((name) => name.length));

/** What takes longest begins first. */
const longest = ['functions', 'web', 'scripts', 'packages/firestore-emulator'];
const queue = [...groups].sort(([one], [other]) => turnOf(one) - turnOf(other));
await Promise.all(Array.from({ length: availableParallelism() }, worker));

const passed = sum(({ passed }) => passed);
const failed = sum(({ failed }) => failed);
if (passed + failed === 0) console.log('No test was found, which is a failure.');
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
const skipped = skippedByReason();
for (const [reason, count] of Object.entries(skipped)) console.log(`${count} skipped: ${reason}`);
console.log(`${passed} passed, ${failed} failed`);

/** The test files of each top folder, and of each package apart. */
function testFiles(wanted: string[]): Map<string, string[]> {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  const folders = new Set(workspaces.flatMap(foldersOf));
  const found = new Map<string, string[]>();
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => file.endsWith('.test.ts') && !file.includes('node_modules'))
      .filter((file) => wanted.length === 0 || wanted.some((start) => file.startsWith(start)));
    if (files.length > 0) found.set(folder, files.sort());
  }
  return found;
}

function foldersOf(workspace: string): string[] {
  if (workspace !== 'packages/*') return [workspace.split('/')[0]!];
  return readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
}

function turnOf(name: string): number {
  const turn = longest.indexOf(name);
  return turn < 0 ? longest.length : turn;
}

async function worker(): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, files] = next;
    const result = await run(files);
    results.push(result);
    show(name, result);
  }
}

function run(files: string[]): Promise<Result> {
  const started = performance.now();
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const reporter = join(import.meta.dirname, 'test-reporter.ts');
  const colors = process.stdout.isTTY ? ['--color'] : [];
  const child = fork(mocha, ['--reporter', reporter, '--forbid-only', ...colors, ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...(chromium && { CHROME_PATH: chromium }) },
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));

  return new Promise((resolve) => {
    let report: TestReport | undefined;
    let note: string | undefined;
    const end = (why: string) => {
      note = why;
      child.kill('SIGKILL');
    };
    const watch = () => setTimeout(end, LIMIT_MS, `No test ended for ${LIMIT_MS / 60_000} minutes.`);
    const linger = () =>
      setTimeout(
        end,
        LINGER_MS,
        'Something was still open after the last test: a server, a timer, a client.',
      );
    let timer = watch();
    child.on('message', (message: TestReport | null) => {
      clearTimeout(timer);
      report = message ?? undefined;
      timer = report ? linger() : watch();
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      const seconds = (performance.now() - started) / 1000;
      if (report && (code === 0 || report.failed > 0 || note))
        return resolve({ ...report, output, seconds, note });
      const { passed = 0, skipped = {}, retried = [] } = report ?? {};
      const failures = output.split('\n').slice(-60).join('\n');
      note ??= `The process ended before its time (exit code ${code}); the last it printed:`;
      resolve({ passed, failed: 1, skipped, retried, failures, output, seconds, note });
    });
  });
}

function show(name: string, result: Result): void {
  const { passed, failed, retried, failures, output, seconds, note } = result;
  const skipped = total(result.skipped);
  const counts = [
    `${String(passed).padStart(5)} passed`,
    failed > 0 && `${failed} FAILED`,
    skipped > 0 && `${skipped} skipped`,
  ];
  const summary = counts.filter(Boolean).join(', ');
  console.log(`${name.padEnd(width)}  ${summary.padEnd(30)} ${seconds.toFixed(1).padStart(5)} s`);
  if (note) console.log(`  ${note}`);
  for (const test of retried) console.log(`  Needed a second try: ${test}`);
  if (failed === 0) return;
  console.log(failures);
  if (!output) return;
  const log = join('build', 'logs', `test-${name.replace('/', '-')}.log`);
  mkdirSync(join(root, 'build', 'logs'), { recursive: true });
  writeFileSync(join(root, log), output);
  console.log(`\n  What these tests printed is in ${log}.\n`);
}

function skippedByReason(): TestReport['skipped'] {
  const counts: TestReport['skipped'] = {};
  for (const { skipped } of results) {
    for (const [reason, count] of Object.entries(skipped)) counts[reason] = (counts[reason] ?? 0) + count;
  }
  return counts;
}

function total(counts: TestReport['skipped']): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

function sum(count: (result: Result) => number): number {
  return results.reduce((total, result) => total + count(result), 0);
}
