/** `npm run reference [-- costs]`: writes docs/reference/, which tests compare with the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { named } from '../functions/test/mount.ts';
import { benchmarksPage } from './reference/benchmarks.ts';
import { costsPage, measuredIn } from './reference/costs.ts';
import { documentsPage } from './reference/documents.ts';
import { featuresPage } from './reference/features.ts';
import { type Endpoint, functionsPage } from './reference/functions.ts';
import { reactionsPage, withWatchPicture } from './reference/reactions.ts';
import { withFeatures } from './reference/wings.ts';
import { readCommand } from './terminal/read-command.ts';
import { runHere } from './terminal/run-here.ts';

const { words } = readCommand({
  usage: 'npm run reference [-- costs]\n\n  costs  measures what each action costs again: a minute',
  words: [0, 1],
  choices: ['costs'],
});

const root = join(import.meta.dirname, '..');
const write = (name: string, by: (former: string) => string) => {
  const file = join(root, name);
  writeFileSync(file, by(readFileSync(file, 'utf8')));
  console.log(name);
};

write('docs/reference/benchmarks.md', () => benchmarksPage(root));
write('docs/reference/documents.md', () => documentsPage(root));
write('docs/reference/features.md', () => featuresPage(root));
write('docs/reference/reactions.md', () => reactionsPage(root));
write('docs/reference/costs.md', (former) => costsPage(measuredIn(former)));
write('ARCHITECTURE.md', (former) => withFeatures(withWatchPicture(former, root), root));
// Whatever the operator's environment says.
process.env.SINGLE_CALLABLES = '';
const deployed = named(await import('../functions/src/index.ts'));
write('docs/reference/functions.md', () =>
  functionsPage(
    root,
    deployed.map(([name, { __endpoint }]) => [name, __endpoint as Endpoint]),
  ),
);
if (words.length > 0) {
  process.exitCode = await runHere(
    [
      'node_modules/mocha/bin/mocha.js',
      '--bail',
      '--reporter',
      'scripts/terminal/mocha-progress.ts',
      'bench/costs/costs.test.ts',
    ],
    { CINE_DEEP: '1', CINE_REFERENCE: 'write' },
  );
}
