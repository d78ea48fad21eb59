import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeClient } from '../client/make.ts';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'client');

/** The package for others: `npm install` accepts this folder, or the archive that `npm pack` makes of it. */
export const clientFolder = join(root, 'build', 'client');

/**
 * Builds the client as a package: JavaScript with type declarations. Inside the repository its sources are
 * used directly.
 */
export async function buildClient(folder = clientFolder): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await makeClient();
  await compile(folder);
  const { name, version, description, license, dependencies } = JSON.parse(
    readFileSync(join(source, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  const manifest = {
    name,
    version,
    // It is handed on, not published.
    private: true,
    description,
    license,
    type: 'module',
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    engines: { node: '>=20' },
    dependencies,
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  copyFileSync(join(source, 'README.md'), join(folder, 'README.md'));
}

async function compile(folder: string): Promise<void> {
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = {
    outDir: folder,
    rootDir: join(source, 'src'),
    declaration: true,
    rewriteRelativeImportExtensions: true,
    target: 'es2022',
    lib: 'es2022,dom,dom.iterable',
    module: 'nodenext',
    types: '',
    strict: true,
    skipLibCheck: true,
  };
  const flags = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const index = join(source, 'src', 'index.ts');
  await promisify(execFile)(process.execPath, [compiler, '--ignoreConfig', ...flags, index], { cwd: source });
}
