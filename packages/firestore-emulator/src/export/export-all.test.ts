import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createFirestore, type Firestore } from '../service/index.ts';
import { exportAll } from './export-all.ts';
import { MANIFEST } from './layout.ts';
import { loadSeed } from './seed.ts';

describe('An export of all documents', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'export-all-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (firestore: Firestore, project: string, database: string, path: string) =>
    firestore.importDocuments(project, database, [{ path, fields: new Map() }]);
  const restarted = async (from: string) =>
    createFirestore({ rules: () => null, seed: await loadSeed(from) });
  const paths = (firestore: Firestore, project: string, database: string) =>
    firestore.documents(project, database).map((doc) => doc.path);

  it('has every database of the project, and can be started with', async () => {
    const firestore = createFirestore({ rules: () => null });
    await put(firestore, 'p', '(default)', 'c/a');
    await put(firestore, 'p', 'second', 'c/b');
    expect(await exportAll(folder, firestore)).to.deep.equal([folder]);
    const again = await restarted(folder);
    expect(paths(again, 'p', '(default)')).to.deep.equal(['c/a']);
    expect(paths(again, 'p', 'second')).to.deep.equal(['c/b']);
  });

  it('keeps imported databases that nobody used, and leaves the folder alone if nobody used any', async () => {
    const firestore = createFirestore({ rules: () => null });
    await put(firestore, 'p', '(default)', 'c/a');
    await put(firestore, 'p', 'second', 'c/b');
    await exportAll(folder, firestore);
    const unused = await restarted(folder);
    const before = readFileSync(join(folder, MANIFEST));
    expect(await exportAll(folder, unused)).to.deep.equal([]);
    expect(readFileSync(join(folder, MANIFEST)).equals(before)).to.equal(true);
    await put(unused, 'p', '(default)', 'c/later');
    await exportAll(folder, unused);
    const again = await restarted(folder);
    expect(paths(again, 'p', '(default)')).to.have.members(['c/a', 'c/later']);
    expect(paths(again, 'p', 'second')).to.deep.equal(['c/b']);
  });

  it('has a folder for each project if several have documents', async () => {
    const firestore = createFirestore({ rules: () => null });
    await put(firestore, 'one', '(default)', 'c/a');
    await put(firestore, 'two', '(default)', 'c/b');
    firestore.documents('empty', '(default)');
    const folders = await exportAll(folder, firestore);
    expect(folders).to.deep.equal([join(folder, 'one'), join(folder, 'two')]);
    expect(paths(await restarted(folders[1]!), 'p', '(default)')).to.deep.equal(['c/b']);
    expect(readdirSync(folder)).to.have.members(['one', 'two']);
  });

  it('replaces the former one, and neither the suite’s other exports nor foreign files', async () => {
    const auth = { version: '15.34.2', path: 'auth_export' };
    writeFileSync(join(folder, MANIFEST), JSON.stringify({ version: '15.34.2', auth }));
    writeFileSync(join(folder, 'notes.txt'), '');
    const firestore = createFirestore({ rules: () => null });
    await put(firestore, 'p', '(default)', 'c/a');
    await exportAll(folder, firestore);
    firestore.clear('p', '(default)');
    await exportAll(folder, firestore);
    expect(paths(await restarted(folder), 'p', '(default)')).to.deep.equal([]);
    const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
    expect([manifest.version, manifest.auth]).to.deep.equal(['15.34.2', auth]);
    expect(readdirSync(folder)).to.have.members([MANIFEST, 'firestore_export', 'notes.txt']);
  });

  it('that fails leaves the former one', async () => {
    const firestore = createFirestore({ rules: () => null });
    await put(firestore, 'p', '(default)', 'c/a');
    await exportAll(folder, firestore);
    const broken = {
      ...firestore,
      documents: () => {
        throw new Error('broken');
      },
    };
    const error = await exportAll(folder, broken).catch((caught: unknown) => caught);
    expect(error).to.have.property('message', 'broken');
    expect(paths(await restarted(folder), 'p', '(default)')).to.deep.equal(['c/a']);
    expect(existsSync(join(folder, 'firestore_export'))).to.equal(true);
  });
});
