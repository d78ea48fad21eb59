/**
 * `npm run build`, and `npm pack` by itself: bundles the sources into `dist`, with the declarations of what
 * is public. Few files load faster than many.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';

const folder = join(import.meta.dirname, '..');
const dist = join(folder, 'dist');
const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc');

rmSync(dist, { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', join(folder, 'tsconfig.build.json')], { stdio: 'inherit' });
const published = declarationsBehind(join(dist, 'index.d.ts'));
for (const file of globSync(join(dist, '**/*.d.ts'))) if (!published.has(file)) rmSync(file);
await build({
  absWorkingDir: folder,
  // Processes are started with the last two.
  entryPoints: ['index', 'cli', 'launcher/preload', 'launcher/lazy-modules'].map((name) => `src/${name}.ts`),
  outbase: 'src',
  outdir: 'dist',
  // As deep as the folders of the sources, from which other files are found.
  chunkNames: 'parts/[name]-[hash]',
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.16',
  logLevel: 'warning',
});

function declarationsBehind(file: string): Set<string> {
  const files = new Set([file]);
  for (const each of files) {
    for (const [, path] of readFileSync(each, 'utf8').matchAll(
      /(?:from |import\()['"](\.[^'"]*)\.[jt]s['"]/g,
    ))
      files.add(join(each, '..', `${path}.d.ts`));
  }
  return files;
}
