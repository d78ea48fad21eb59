/** `npm test`: all tests, or those that its arguments choose; see scripts/test/arguments.ts. */
import { runTests } from './test/run.ts';

process.exitCode = await runTests(process.argv.slice(2));
