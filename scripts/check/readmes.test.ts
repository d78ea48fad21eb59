import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { expect } from 'chai';
import { transformSync } from 'esbuild';

const packages = join(import.meta.dirname, '../../packages');
/** The emulator's package runs its examples itself. */
const engines = readdirSync(packages).filter((name) => name !== 'firestore-emulator');

describe('The example of the README of', () => {
  const { log } = console;
  afterEach(() => {
    console.log = log;
  });

  for (const name of engines)
    it(`${name} prints what its comments say`, async () => {
      const readme = readFileSync(join(packages, name, 'README.md'), 'utf8');
      const [, example] = readme.match(/```ts\n(.*?)```/s)!;
      const lines = [...example!.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
      const { code } = transformSync(example!, { loader: 'ts', format: 'esm', target: 'es2024' });
      // A module of its own, which has no folder to look for packages from.
      const module = code.replaceAll(/from "([^"]+)"/g, (_, path) => `from "${import.meta.resolve(path)}"`);
      const printed: string[] = [];
      console.log = (...parts: unknown[]) => printed.push(...format(...parts).split('\n'));
      await import(`data:text/javascript,${encodeURIComponent(module)}`);
      expect(printed).to.deep.equal(lines);
    });
});
