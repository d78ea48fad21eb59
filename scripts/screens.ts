/** `npm run screens`: pictures of every page in every state, and a page that shows them. See `--help`. */
import { runHere } from './terminal/run-here.ts';

const reporter = ['--reporter', 'scripts/terminal/mocha-progress.ts', '--reporter-option', 'name=States'];
process.exitCode = await runHere(
  ['node_modules/mocha/bin/mocha.js', '--exit', ...reporter, 'web/test/screens/run.ts'],
  { CINE_SCREENS: JSON.stringify(process.argv.slice(2)) },
);
