import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { findFirebaseCli, findIndexesFile } from './firebase-project.ts';

describe('Finding out about a Firebase project', () => {
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

  it('finds the CLI in a node_modules further up', () => {
    put('node_modules/firebase-tools/package.json', { bin: { firebase: './lib/bin/firebase.js' } });
    const cli = join(root, 'node_modules/firebase-tools/lib/bin/firebase.js');
    expect(findFirebaseCli(join(root, 'deep/er'))).to.equal(cli);
  });

  it('finds the indexes file beside a firebase.json further up', () => {
    put('firebase.json', { firestore: { indexes: 'indexes.json' } });
    const indexes = put('indexes.json', {});
    expect(findIndexesFile(join(root, 'deep/er'), [])).to.equal(indexes);
  });

  for (const args of [['--config', 'other.json'], ['-c', 'other.json'], ['--config=other.json']]) {
    it(`follows ${args.join(' ')}`, () => {
      put('firebase.json', { firestore: { indexes: 'indexes.json' } });
      put('indexes.json', {});
      put('other.json', { firestore: [{ database: '(default)', indexes: 'others.json' }] });
      const others = put('others.json', {});
      expect(findIndexesFile(root, ['emulators:start', ...args])).to.equal(others);
    });
  }

  it('finds nothing where there is nothing', () => {
    expect(findIndexesFile(root, [])).to.equal(null);
    put('firebase.json', { hosting: {} });
    expect(findIndexesFile(root, [])).to.equal(null);
    put('firebase.json', { firestore: { indexes: 'missing.json' } });
    expect(findIndexesFile(root, [])).to.equal(null);
  });
});
