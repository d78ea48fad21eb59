/**
 * `npm run package [-- directory]`: compiles the emulator into a directory for `npm pack`. Tests and what only sources
 * need stay behind.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

type Manifest = { files: string[] };

const from = import.meta.dirname;
const to = resolve(process.argv[2] ?? join(from, 'build', 'package'));
const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc');

rmSync(to, { recursive: true, force: true });
const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Manifest;
for (const part of [...manifest.files, 'README.md']) {
  if (part !== 'src') cpSync(join(from, part), join(to, part), { recursive: true });
}
const compile = [tsc, '-p', join(from, 'tsconfig.package.json'), '--outDir', join(to, 'src')];
execFileSync(process.execPath, compile, { stdio: 'inherit' });
const compiled = {
  ...manifest,
  scripts: undefined,
  // Not in the repository's manifest: it brings its own Node, whatever version runs npm.
  engines: { node: '>=22.18' },
  exports: { '.': { types: './src/index.d.ts', default: './src/index.js' } },
};
writeFileSync(join(to, 'package.json'), `${JSON.stringify(compiled, null, 2)}\n`);
