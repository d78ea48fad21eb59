/** A reporter of mocha for long runs: how far they are, and each failure when it happens. */
import { second } from '@cine/contract/time';
import Mocha from 'mocha';
import { failureOf } from '../test/processes/reporter.ts';
import { showProgress } from './progress.ts';

const { Base } = Mocha.reporters;
const { constants } = Mocha.Runner;

/** `--reporter-option name=States` names what the tests are. */
export default class MochaProgress extends Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const { name = 'Tests' } = (options.reporterOptions ?? {}) as { name?: string };
    const { total } = runner;
    const progress = showProgress(process.stdout, () => performance.now(), 10 * second);
    let done = 0;
    let failed = 0;
    progress.step(name, total, () => `${done} of ${total}, ${failed} failed`);
    runner.on(constants.EVENT_TEST_FAIL, (test) => {
      failed += 1;
      const { title, error } = failureOf(test);
      progress.print(`\nFAILED  ${title}\n${error}\n`);
    });
    runner.on(constants.EVENT_TEST_END, () => {
      done += 1;
      progress.at(done);
      if (done === total) progress.end();
    });
    runner.once(constants.EVENT_RUN_END, () => progress.end());
  }
}
