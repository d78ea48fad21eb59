import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'client', 'src');
const record = join(root, 'build', 'client-sources.sha256');
const sources = ['package-lock.json', '{contract/src,functions/src/api,scripts/client}/**/*.ts'];

/** Makes the client's types from the contract where they are missing or out of date. */
export async function makeClient(): Promise<void> {
  const digest = digestOfSources();
  const made = ['api.ts', 'calls.ts'].every((name) => existsSync(join(folder, name)));
  if (made && existsSync(record) && readFileSync(record, 'utf8') === digest) return;
  const [{ openApi }, { callTypes }, { clientTypes }] = await Promise.all([
    import('../../functions/src/api/docs/open-api.ts'),
    import('./calls.ts'),
    import('./types.ts'),
  ]);
  replace(join(folder, 'api.ts'), clientTypes(openApi()));
  replace(join(folder, 'calls.ts'), callTypes());
  replace(record, digest);
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: root }).sort())
    if (!/\.test(-support)?\.ts$/.test(file)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** In one step, since other processes may read or make the same file. */
function replace(file: string, text: string): void {
  const unfinished = join(root, 'build', `client-${process.pid}.unfinished`);
  mkdirSync(dirname(unfinished), { recursive: true });
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}
