/**
 * `npm run check -- contract`: whether clients of the last release keep working. With `--record COMMIT` that
 * commit becomes the last release.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formerTree } from '../former-tree.ts';
import { breaksBetween, unnamedIn } from './compare.ts';
import { readSurface, type Surface, writeSurface } from './surface.ts';

const root = join(import.meta.dirname, '../../..');
const file = join(root, 'contract', 'last-release.json');
const { record } = parseArgs({ options: { record: { type: 'string' } } }).values;

if (record === undefined) await compareWithLast();
else await recordRelease(record);

async function compareWithLast(): Promise<void> {
  const last = JSON.parse(readFileSync(file, 'utf8')) as Surface;
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
  const breaks = unnamedIn(changelog, breaksBetween(last, await readSurface(root)));
  for (const { place, words } of breaks) console.log(`\`${place}\` ${words}`);
  process.exitCode = breaks.length > 0 ? 1 : 0;
}

async function recordRelease(commit: string): Promise<void> {
  const tree = formerTree(commit);
  if (tree === null) throw new Error(`This clone has no commit ${commit}.`);
  writeFileSync(file, writeSurface(await readSurface(tree, commit)));
  console.log(`contract/last-release.json is that of ${commit}.`);
}
