import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from 'chai';
import { findFirebaseCli, findGlobalCli, findIndexesFile } from './firebase-project.ts';

describe('A Firebase project', () => {
  let root: string;
  const put = (path: string, content: unknown): string => {
    const file = join(root, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, JSON.stringify(content));
    return file;
  };

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'firebase-project-')));
    mkdirSync(join(root, 'deep/er'), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('has its CLI in a node_modules folder above', () => {
    put('node_modules/firebase-tools/package.json', { bin: { firebase: './lib/bin/firebase.js' } });
    const cli = join(root, 'node_modules/firebase-tools/lib/bin/firebase.js');
    expect(findFirebaseCli(join(root, 'deep/er'))).to.equal(cli);
  });

  it('has the CLI that npm has put on the PATH, past any other command of that name', () => {
    const cli = put('lib/node_modules/firebase-tools/lib/bin/firebase.js', '');
    const other = put('other/firebase', '');
    mkdirSync(join(root, 'bin'));
    symlinkSync(cli, join(root, 'bin/firebase'));
    const path = ['', join(other, '..'), join(root, 'bin')].join(delimiter);
    expect(findGlobalCli(path)).to.equal(cli);
    expect(findGlobalCli('')).to.equal(null);
  });

  it('has its indexes file beside a firebase.json above', () => {
    put('firebase.json', { firestore: { indexes: 'indexes.json' } });
    const indexes = put('indexes.json', {});
    expect(findIndexesFile(join(root, 'deep/er'), [])).to.equal(indexes);
  });

  for (const args of [['--config', 'other.json'], ['-c', 'other.json'], ['--config=other.json']]) {
    it(`is found by ${args.join(' ')}`, () => {
      put('firebase.json', { firestore: { indexes: 'indexes.json' } });
      put('indexes.json', {});
      put('other.json', { firestore: [{ database: '(default)', indexes: 'others.json' }] });
      const others = put('others.json', {});
      expect(findIndexesFile(root, ['emulators:start', ...args])).to.equal(others);
    });
  }

  it('is not found where there is none', () => {
    expect(findIndexesFile(root, [])).to.equal(null);
    put('firebase.json', { hosting: {} });
    expect(findIndexesFile(root, [])).to.equal(null);
    put('firebase.json', { firestore: { indexes: 'missing.json' } });
    expect(findIndexesFile(root, [])).to.equal(null);
  });
});
