/** Runs test files in a mocha process, within limits of time. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { minute, second } from '@cine/contract/time';
import { root } from '../workspaces.ts';
import type { Failure, Message, TestReport } from './reporter.ts';

export type Outcome = TestReport & {
  failures: Failure[];
  output: string;
  /** From the start of the process to its end. */
  wallSeconds: number;
  /** Problems of the process itself, though its tests passed. */
  note?: string;
};

export type Limits = {
  /** If no test ends for this long, something hangs, however busy the machine is. */
  silenceMs: number;
  /** How long the process may live on after its last test. */
  lingerMs: number;
};

/** Hears of tests and failures when they happen. */
export type Listener = {
  /** @param share what part of its file's tests this one is. */
  onTest: (file: string, share: number, passed: boolean) => void;
  onFailure: (failure: Failure) => void;
};

/** Longer than any test may take. */
export const usualLimits: Limits = { silenceMs: 5 * minute, lingerMs: 5 * second };

/**
 * Less work for the processor: few scavenges, all on the main thread, and no full collection below a size
 * that few processes reach, buffers included. Suites and their functions run without these.
 */
const nodeOptions = [
  '--single-threaded-gc',
  '--min-semi-space-size=128',
  '--max-semi-space-size=128',
  '--initial-old-space-size=2048',
  '--external-memory-accounted-in-global-limit',
];

const stripCache = new URL('./strip-cache.mjs', import.meta.url).href;

const running = new Set<ChildProcess>();

export function killAll(): void {
  for (const child of running) kill(child);
}

/**
 * Runs test files in one mocha process. A process that hangs or exits early is a failure; one that doesn't
 * exit after its tests is killed, and noted. `options` are mocha's.
 */
export function runMocha(
  files: string[],
  options: string[],
  env: NodeJS.ProcessEnv,
  { onTest, onFailure }: Listener,
  limits = usualLimits,
) {
  const started = performance.now();
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  const reporter = join(import.meta.dirname, 'reporter.ts');
  const child = fork(mocha, ['--reporter', reporter, '--forbid-only', ...options, ...files], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [...nodeOptions, '--import', stripCache],
    env,
    // The leader of a group, which ends with all that its tests have started.
    detached: process.platform !== 'win32',
  });
  running.add(child);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));

  return new Promise<Outcome>((resolve) => {
    let report: TestReport | undefined;
    const failures: Failure[] = [];
    const fail = (failure: Failure) => {
      failures.push(failure);
      onFailure(failure);
    };
    let ended: string | undefined;
    const end = (why: string) => {
      ended = why;
      kill(child);
    };
    const silence = () =>
      setTimeout(end, limits.silenceMs, `No test ended for ${limits.silenceMs / minute} minutes.`);
    let open: string[] = [];
    const linger = () => setTimeout(() => end(noteOf(open)), limits.lingerMs);
    let timer = silence();
    child.on('message', (message: Message) => {
      if ('open' in message) {
        open = message.open;
        return;
      }
      if ('test' in message) onTest(message.test.file, message.test.share, message.test.passed);
      else if ('failure' in message) fail(message.failure);
      else report = message.report;
      clearTimeout(timer);
      timer = report ? linger() : silence();
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      const wallSeconds = (performance.now() - started) / 1000;
      if (report && (code === 0 || failures.length > 0 || ended))
        return resolve({ ...report, failures, output, wallSeconds, ...(ended && { note: ended }) });
      fail(processFailure(files, ended ?? `The process ended early, with exit code ${code}.`, output));
      const { passed = 0, skipped = {}, retried = [], seconds = {} } = report ?? {};
      resolve({ passed, failures, skipped, retried, seconds, output, wallSeconds });
    });
  });
}

/** Why a process had to be ended, by what was open a moment after its last test. */
function noteOf(open: readonly string[]): string {
  if (open.length === 0) return 'Nothing was open after the last test, but the process took long to end.';
  return `Something was still open after the last test: ${[...new Set(open)].join(', ')}.`;
}

function processFailure(files: string[], why: string, output: string): Failure {
  const last = output.trimEnd().split('\n').slice(-40).join('\n');
  return { file: files.join(' '), title: why, hook: true, error: last };
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined || process.platform === 'win32') {
    child.kill('SIGKILL');
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
