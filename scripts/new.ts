/**
 * `npm run new:operation -- collections-count "How many movies the collections hold."` and `npm run
 * new:feature -- badges "the badges of a player" --wing game [--operation badges-show]`: write a skeleton
 * that all checks accept.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { editsIn } from './new/edit.ts';
import { addFeature, featureOf, firstOperation } from './new/feature.ts';
import { namesOf } from './new/names.ts';
import { addOperation } from './new/operation.ts';
import { orRefuse, readCommand } from './terminal/read-command.ts';

const root = join(import.meta.dirname, '..');

const usage = `npm run new:operation -- group-verb "What it does."
npm run new:feature -- name "what it knows" --wing game [--operation group-verb]

  --wing W       the wing of a new feature: core, movies, watching, together, game or faces
  --operation O  the feature's first operation`;
const { values, words } = readCommand({
  usage,
  options: { operation: { type: 'string' }, wing: { type: 'string' } },
  words: [3, 3],
});

const edits = orRefuse(usage, plan);
try {
  write();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}

/** The skeleton's files. Throws for names that can't be used. */
function plan() {
  const [kind, name, text] = words as [string, string, string];
  const edits = editsIn(root);
  if (kind === 'feature') {
    const operation = values.operation ?? firstOperation(name);
    addFeature(edits, name, text, operation, values.wing);
    const summary = `${operation.endsWith('-list') ? 'Lists' : 'Shows'} ${text}.`;
    addOperation(edits, name, namesOf(operation, summary), values.wing);
  } else {
    const names = namesOf(name, text);
    addOperation(edits, featureOf(edits, name), names, values.wing);
  }
  return edits;
}

function write(): void {
  console.log('Writing files, formatting them, and docs/reference …');
  const paths = edits.write((written) => {
    run('biome', 'check', '--write', ...written.filter((path) => path.endsWith('.ts')));
    run(process.execPath, 'scripts/reference.ts');
  });
  console.log(['Wrote:', ...paths].join('\n  '));
  console.log('Next: the definition, the use case and its tests; `npm run format`.');
  console.log('`npm run reference -- costs` measures what it costs.');
}

function run(command: string, ...args: string[]): void {
  const path = command === 'biome' ? join(root, 'node_modules/.bin/biome') : command;
  const { status, stdout, stderr } = spawnSync(path, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
