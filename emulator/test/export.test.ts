import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';
import { expect } from 'chai';
import { startServer } from '../src/index.ts';
import { eventually, PROJECT, withServer } from './with-server.ts';

describe('Export and import by request', () => {
  const server = withServer();
  let directory: string;
  let db: Firestore;
  before(() => {
    db = firestoreAt(server.host);
  });
  beforeEach(async () => {
    directory = mkdtempSync(join(tmpdir(), 'export-test-'));
    await server.admin('DELETE', '/databases/(default)/documents');
  });
  afterEach(() => rmSync(directory, { recursive: true }));
  after(() => db.terminate());

  const database = `projects/${PROJECT}/databases/(default)`;
  const overall = (name = 'firestore_export'): string =>
    join(directory, name, `${name}.overall_export_metadata`);
  const exportAs = (export_name: string, export_directory = directory): Promise<unknown> =>
    server.admin('POST', ':export', { database, export_directory, export_name });
  const importFrom = (file: string): Promise<unknown> =>
    server.admin('POST', ':import', { database, export_directory: file });

  it('add what was exported to what is there, changing only what differs', async () => {
    await db.doc('films/same').set({ n: 1 });
    await db.doc('films/changed').set({ n: 1 });
    await db.doc('films/deleted').set({ n: 1 });
    const before = await Promise.all(['same', 'changed'].map((id) => db.doc(`films/${id}`).get()));
    expect(await exportAs('firestore_export')).to.deep.equal({});
    await db.doc('films/changed').set({ n: 2 });
    await db.doc('films/deleted').delete();
    await db.doc('films/later').set({ n: 3 });
    expect(await importFrom(overall())).to.deep.equal({});
    const { docs } = await db.collection('films').get();
    expect(docs.map((doc) => [doc.id, doc.data().n])).to.deep.equal([
      ['changed', 1],
      ['deleted', 1],
      ['later', 3],
      ['same', 1],
    ]);
    const [changed, deleted, , same] = docs;
    expect(same!.updateTime.isEqual(before[0]!.updateTime!)).to.equal(true);
    expect(changed!.createTime.isEqual(before[1]!.createTime!)).to.equal(true);
    expect(changed!.updateTime.valueOf() > before[1]!.updateTime!.valueOf()).to.equal(true);
    expect(deleted!.createTime.isEqual(deleted!.updateTime)).to.equal(true);
  });

  it('take both spellings of their keys, the path of a database, and name an export by the time', async () => {
    await db.doc('films/x').set({ n: 1 });
    await server.admin('POST', '/databases/(default):export', {
      database,
      exportDirectory: directory,
      exportName: 'camel',
    });
    expect(readFileSync(overall('camel')).length).to.be.greaterThan(15);
    await server.admin('POST', ':export', { database, export_directory: directory, export_name: null });
    const { length } = `firestore_export_${Math.floor(Date.now() / 1000)}`;

    expect(readdirSync(directory).filter((name) => name.length === length)).to.have.length(1);
  });

  it('leave out the documents of other databases', async () => {
    await db.doc('films/x').set({ n: 1 });
    await exportAs('firestore_export');
    const other = `projects/${PROJECT}/databases/db2`;
    await server.admin('POST', ':import', { database: other, export_directory: overall() });
    await server.admin('POST', ':export', {
      database: other,
      export_directory: directory,
      export_name: 'other',
    });
    // The length of an export of nothing.
    expect(readFileSync(overall('other')).length).to.equal(15);
  });

  it('do not wake listeners for what stays, and tell them what an import changes in one snapshot', async () => {
    await db.doc('films/a').set({ n: 1 });
    await db.doc('films/b').set({ n: 1 });
    await exportAs('firestore_export');
    await db.doc('films/a').delete();
    await db.doc('films/b').set({ n: 2 });
    const seen: string[] = [];
    const stop = db.collection('films').onSnapshot((snapshot) => {
      seen.push(snapshot.docs.map((doc) => `${doc.id}${doc.data().n}`).join());
    });
    try {
      await eventually(() => (seen.length > 0 ? true : undefined));
      await importFrom(overall());
      await importFrom(overall());
      await eventually(() => (seen.length > 1 ? true : undefined));
      await db.doc('films/c').set({ n: 3 });
      await eventually(() => (seen.length > 2 ? true : undefined));
      expect(seen).to.deep.equal(['b2', 'a1,b1', 'a1,b1,c3']);
    } finally {
      stop();
    }
  });

  it('send no events for what is imported', async () => {
    await db.doc('films/x').set({ n: 1 });
    await exportAs('firestore_export');
    await server.admin('DELETE', '/databases/(default)/documents');
    await server.admin('POST', ':functionsEmulator', { host: '127.0.0.1:1' });
    await server.admin('POST', '/eventarcTrigger?eventarcTriggerId=us-central1-filmwritten-0', {
      eventType: 'google.cloud.firestore.document.v1.written',
      document: { value: 'films/{id}' },
    });
    await importFrom(overall());
    expect((await db.doc('films/x').get()).exists).to.equal(true);
    expect(await server.admin('GET', ':settled?timeoutMs=0')).to.deep.equal({ settled: true });
  });

  it('load nothing of a damaged export', async () => {
    for (let i = 0; i < 20; i++) await db.doc(`films/${i}`).set({ text: 'x'.repeat(5000) });
    await exportAs('firestore_export');
    await server.admin('DELETE', '/databases/(default)/documents');
    const output = join(directory, 'firestore_export/all_namespaces/all_kinds/output-0');
    const bytes = readFileSync(output);
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(output, bytes);
    const [imported, started] = await Promise.all(
      [importFrom(overall()), startServer({ importFrom: overall() })].map((attempt) =>
        attempt.catch((error) => error),
      ),
    );
    for (const error of [imported, started] as Error[]) {
      expect(error).to.be.instanceOf(Error);
      expect(error.message)
        .to.contain(output)
        .and.match(/Checksum doesn't validate \(record at byte \d+\)/);
    }
    expect((await db.collection('films').get()).size).to.equal(0);
  });

  it('refuse what is no database, no directory, no name or no key of theirs', async () => {
    writeFileSync(join(directory, 'file.txt'), '');
    mkdirSync(join(directory, 'sub'));
    const refused: [verb: string, body: unknown, message: RegExp][] = [
      ['export', { export_directory: directory }, /Database name/],
      ['export', { database: 'garbage', export_directory: directory }, /Database name .*garbage/],
      ['export', { database }, /export_directory must be a directory/],
      [
        'export',
        { database, export_directory: join(directory, 'none') },
        /export_directory must be a directory/,
      ],
      [
        'export',
        { database, export_directory: join(directory, 'file.txt') },
        /export_directory must be a directory/,
      ],
      ['export', { database, export_directory: join(directory, 'sub'), export_name: '..' }, /export_name/],
      ['export', { database, export_directory: directory, export_name: 'a/b' }, /export_name/],
      ['export', { database, export_directory: directory, bogus: 1 }, /Payload isn't valid for request/],
      ['import', { database }, /Failed to parse overall export metadata file/],
      ['import', { database, export_directory: directory }, /Failed to parse overall export metadata file/],
      [
        'import',
        { database, export_directory: directory, export_name: 'n' },
        /Payload isn't valid for request/,
      ],
    ];
    for (const [verb, body, message] of refused) {
      const error = await server.admin('POST', `:${verb}`, body).catch((caught: Error) => caught);
      expect(error, JSON.stringify(body)).to.be.instanceOf(Error);
      expect((error as Error).message).to.match(message);
    }
  });

  it('start another emulator, where the documents are as old as its first use', async () => {
    await db.doc('films/x').set({ n: 1 });
    await db.doc('films/x/reviews/__id7__').set({ stars: 5 });
    await exportAs('firestore_export');
    const startedAt = Date.now();
    const other = await startServer({ importFrom: join(directory, 'firestore_export') });
    const there = firestoreAt(`127.0.0.1:${other.port}`);
    try {
      const film = await there.doc('films/x').get();
      expect(film.data()).to.deep.equal({ n: 1 });
      expect(film.createTime!.isEqual(film.updateTime!)).to.equal(true);
      expect(film.createTime!.toMillis()).to.be.at.least(startedAt);
      const reviews = await there.collectionGroup('reviews').where('stars', '==', 5).get();
      expect(reviews.docs.map((doc) => doc.ref.path)).to.deep.equal(['films/x/reviews/__id7__']);
    } finally {
      await there.terminate();
      await other.close();
    }
  });
});

function firestoreAt(host: string): Firestore {
  return new Firestore({
    projectId: PROJECT,
    host,
    ssl: false,
    customHeaders: { Authorization: 'Bearer owner' },
  });
}
