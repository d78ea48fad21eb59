import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

type Manifest = { name?: string; license?: string };

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

describe('The license', () => {
  it('is the same in LICENSE and in the package.json of every workspace', () => {
    const { license } = JSON.parse(read('package.json')) as Manifest;
    expect(license).to.equal('UNLICENSED');
    expect(read('LICENSE')).to.match(/All rights reserved/);
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Manifest> };
    const workspaces = Object.keys(lock.packages).filter((path) => !path.includes('node_modules'));
    const others = workspaces.filter((path) => {
      const manifest = JSON.parse(read(join(path, 'package.json'))) as Manifest;
      return manifest.license !== license || lock.packages[path]!.license !== license;
    });
    expect(others).to.deep.equal([]);
  });
});
