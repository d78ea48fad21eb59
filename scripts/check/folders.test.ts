import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { crowdedFolders } from './folders.ts';

describe('A folder', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'folders-'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const put = (folder: string, ...names: string[]) => {
    mkdirSync(join(root, folder), { recursive: true });
    for (const name of names) writeFileSync(join(root, folder, name), '');
  };

  it('is reported at any depth if it holds more sources than allowed', () => {
    put('src/deep', 'one.ts', 'two.tsx', 'three.css');
    expect(crowdedFolders(root, 3)).to.deep.equal([]);
    expect(crowdedFolders(root, 2)).to.deep.equal([{ folder: join(root, 'src/deep'), files: 3 }]);
  });

  it('is counted without tests, subfolders, documents and generated files', () => {
    put('src', 'one.ts', 'one.test.ts', 'one.test-support.ts', 'README.md', 'data.json');
    put('src/below', 'two.ts');
    put('node_modules/some', 'one.js', 'two.js');
    put('build', 'one.js', 'two.js');
    expect(crowdedFolders(root, 1)).to.deep.equal([]);
  });
});
