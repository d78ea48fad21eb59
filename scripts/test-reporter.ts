import { format } from 'node:util';
import Mocha from 'mocha';

/** What a process of tests tells the one that started it, once it is through. */
export type TestReport = { passed: number; failed: number; skipped: number; failures: string };

const { Base } = Mocha.reporters;

/** Sends the counts and the failures, each with its difference and its stack, to the parent process. */
export default class ParentReporter extends Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.once(Mocha.Runner.constants.EVENT_RUN_END, () => {
      const lines: string[] = [];
      Base.consoleLog = (...parts: unknown[]) => lines.push(format(...parts));
      if (this.failures.length > 0) Base.list(this.failures);
      const { passes: passed, pending: skipped } = this.stats;
      // Hooks that fail count among the failures.
      const failed = this.failures.length;
      process.send?.({ passed, failed, skipped, failures: lines.join('\n') } satisfies TestReport);
    });
  }
}
