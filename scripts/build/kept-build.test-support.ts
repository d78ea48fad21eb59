import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildFunctions } from '../build.ts';

const root = join(import.meta.dirname, '../..');
const record = join(root, 'build', 'test', 'built-functions.sha256');

/** Builds the functions into a folder, unless a former run has, of the same sources and packages. */
export async function buildOnce(folder: string): Promise<void> {
  const digest = digestOfSources();
  const isKept = existsSync(join(folder, 'index.js')) && existsSync(record);
  if (isKept && readFileSync(record, 'utf8') === digest) return;
  await buildFunctions(folder);
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, digest);
}

/** A digest of what a build depends on: the functions, what they import, the build itself and packages. */
function digestOfSources(): string {
  const exclude = (path: string) => /node_modules|dist$|\.test\.ts$/.test(path);
  const sources = globSync(
    ['{contract,functions,packages,scripts}/**/*.{ts,mjs,json,proto}', 'functions/.env*'],
    {
      cwd: root,
      exclude,
    },
  );
  const hash = createHash('sha256').update(process.version);
  for (const file of [...sources.sort(), 'package-lock.json'])
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}
