import { format } from 'node:util';
import Mocha from 'mocha';

/**
 * What a process of tests tells the one that started it, once it is through. Skipped tests are counted by the reason
 * that a title gives: `… (skipped: no Chromium)`.
 */
export type TestReport = {
  passed: number;
  failed: number;
  skipped: Record<string, number>;
  /** Titles of tests that failed and were tried again, with what failed. */
  retried: string[];
  failures: string;
};

const { Base } = Mocha.reporters;

/**
 * Sends the counts and the failures, each with its difference and its stack, to the parent process, and before that
 * `null` for every test that ended.
 */
export default class ParentReporter extends Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const skipped: TestReport['skipped'] = {};
    runner.on(Mocha.Runner.constants.EVENT_TEST_END, () => process.send?.(null));
    runner.on(Mocha.Runner.constants.EVENT_TEST_PENDING, (test) => {
      const title = test.fullTitle();
      const reason = /\(skipped: ([^)]+)\)/.exec(title)?.[1] ?? title;
      skipped[reason] = (skipped[reason] ?? 0) + 1;
    });
    const retried: TestReport['retried'] = [];
    runner.on(Mocha.Runner.constants.EVENT_TEST_RETRY, (test, error: Error) => {
      retried.push(`${test.fullTitle()}: ${error.message.split('\n')[0]}`);
    });
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const lines: string[] = [];
      Base.consoleLog = (...parts: unknown[]) => lines.push(format(...parts));
      if (this.failures.length > 0) Base.list(this.failures);
      // Hooks that fail count among the failures.
      const { passes: passed } = this.stats;
      const failed = this.failures.length;
      process.send?.({ passed, failed, skipped, retried, failures: lines.join('\n') } satisfies TestReport);
    });
  }
}
