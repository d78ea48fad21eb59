/** Tells the process that started the tests what each of them did. */
import { relative } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

export type Failure = {
  /** Relative to the root. */
  file: string;
  /** Its describes' titles and its own, or the title of the hook that failed. */
  title: string;
  hook: boolean;
  /** Message, difference and stack. */
  error: string;
};

/** Sent to the parent process once all tests of a process have run. */
export type TestReport = {
  passed: number;
  /** The number of skipped tests by the reason in their titles: `… (skipped: no Chromium)`. */
  skipped: Record<string, number>;
  /** Titles of tests that failed and were retried, with their errors. */
  retried: string[];
  /** Seconds that each file's tests and hooks took. */
  seconds: Record<string, number>;
};

/**
 * What a process sends to the one that started it: each ended test, as a share of its file's; each failure;
 * the result; and what is still open a moment later.
 */
export type Message =
  | { test: { file: string; share: number; passed: boolean } }
  | { failure: Failure }
  | { report: TestReport }
  | { open: string[] };

/** How long a process may take to close what its tests left. */
const soonMs = 100;

const { Base } = Mocha.reporters;
const { constants } = Mocha.Runner;

export default class ParentReporter extends Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    endWithParent();
    const inFile = Map.groupBy(testsIn(runner.suite), fileOf);
    runner.on(constants.EVENT_TEST_END, (test) => {
      const file = fileOf(test);
      tell({ test: { file, share: 1 / (inFile.get(file)?.length ?? 1), passed: test.isPassed() } });
    });
    // Hooks that fail are failures, too.
    runner.on(constants.EVENT_TEST_FAIL, (test) => tell({ failure: failureOf(test) }));
    const skipped = countSkipped(runner);
    const seconds = measureFiles(runner);
    const retried: TestReport['retried'] = [];
    runner.on(constants.EVENT_TEST_RETRY, (test, error: Error) => {
      retried.push(`${test.fullTitle()}: ${error.message.split('\n')[0]}`);
    });
    runner.once(constants.EVENT_RUN_END, () => {
      tell({ report: { passed: this.stats.passes, skipped, retried, seconds } });
      // Only a process that something keeps from ending comes to this.
      setTimeout(() => tell({ open: process.getActiveResourcesInfo() }), soonMs).unref();
    });
  }
}

function tell(message: Message): void {
  process.send?.(message);
}

function testsIn(suite: Mocha.Suite): Mocha.Test[] {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}

/** A killed run takes its processes along. */
function endWithParent(): void {
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
}

function countSkipped(runner: Mocha.Runner): TestReport['skipped'] {
  const skipped: TestReport['skipped'] = {};
  runner.on(constants.EVENT_TEST_PENDING, (test) => {
    const title = test.fullTitle();
    const reason = /\(skipped: ([^)]+)\)/.exec(title)?.[1] ?? title;
    skipped[reason] = (skipped[reason] ?? 0) + 1;
  });
  return skipped;
}

function measureFiles(runner: Mocha.Runner): TestReport['seconds'] {
  const seconds: TestReport['seconds'] = {};
  let started = 0;
  runner.on(constants.EVENT_SUITE_BEGIN, (suite) => {
    if (suite.parent?.root) started = performance.now();
  });
  runner.on(constants.EVENT_SUITE_END, (suite) => {
    if (!suite.parent?.root || !suite.file) return;
    const file = fromRoot(suite.file);
    seconds[file] = (seconds[file] ?? 0) + (performance.now() - started) / 1000;
  });
  return seconds;
}

export function failureOf(test: Mocha.Test): Failure {
  const printed: string[] = [];
  Base.consoleLog = (...parts: unknown[]) => printed.push(format(...parts));
  // An empty line, and then the failure: a number, the title, a colon and the error.
  Base.list([test]);
  const text = printed[1] ?? '';
  const error = text.slice(text.indexOf(':\n') + 2).trimEnd();
  return { file: fileOf(test), title: test.fullTitle(), hook: (test.type as string) === 'hook', error };
}

/** Hooks have no file of their own. */
function fileOf(test: Mocha.Test): string {
  let file = test.file;
  for (let suite = test.parent; !file && suite; suite = suite.parent) file = suite.file;
  return file ? fromRoot(file) : '';
}

function fromRoot(file: string): string {
  return relative(process.cwd(), file).replaceAll('\\', '/');
}
