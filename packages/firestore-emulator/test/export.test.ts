import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Firestore } from '@google-cloud/firestore';
import { expect } from 'chai';
import { startFirestoreEmulator } from '../src/index.ts';
import { firestoreAt } from './firestore-at.ts';
import { eventually, PROJECT, withServer } from './with-server.ts';

describe('Export and import by request', () => {
  const lines: string[] = [];
  const server = withServer({ log: (line) => lines.push(line) });
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

  it('add exported documents to existing ones, changing only what differs', async () => {
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

  it('accept both spellings of keys and a database in the path, and name an export by the time', async () => {
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

  it('omit documents of other databases', async () => {
    await db.doc('films/x').set({ n: 1 });
    await exportAs('firestore_export');
    const other = `projects/${PROJECT}/databases/db2`;
    await server.admin('POST', ':import', { database: other, export_directory: overall() });
    await server.admin('POST', ':export', {
      database: other,
      export_directory: directory,
      export_name: 'other',
    });
    // The length of an empty export.
    expect(readFileSync(overall('other')).length).to.equal(15);
  });

  it('send listeners only changed documents, in one snapshot', async () => {
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

  it('send no events for imported documents', async () => {
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

  it('import nothing of a damaged export', async () => {
    for (let i = 0; i < 20; i++) await db.doc(`films/${i}`).set({ text: 'x'.repeat(5000) });
    await exportAs('firestore_export');
    await server.admin('DELETE', '/databases/(default)/documents');
    const output = join(directory, 'firestore_export/all_namespaces/all_kinds/output-0');
    const bytes = readFileSync(output);
    bytes[bytes.length - 100]! ^= 1;
    writeFileSync(output, bytes);
    const [imported, started] = await Promise.all(
      [importFrom(overall()), startFirestoreEmulator({ importFrom: overall() })].map((attempt) =>
        attempt.catch((error) => error),
      ),
    );
    expect(imported).to.be.instanceOf(Error);
    expect((imported as Error).message).to.contain('"Checksum doesn\'t validate."');
    const where = /Checksum doesn't validate \(record at byte \d+\)/;
    // Events of the former test's trigger, which nobody takes, may be logged meanwhile.
    expect(lines.findLast((line) => line.includes(output))).to.match(where);
    expect(started).to.be.instanceOf(Error);
    expect((started as Error).message)
      .to.contain(output)
      .and.match(where);
    expect((await db.collection('films').get()).size).to.equal(0);
  });

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const url = `http://${server.host}/emulator/v1/projects${path}`;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(url, { method: 'POST', headers, body: text });
    return [response.status, await response.text()] as const;
  };
  const nowhere = { database, export_directory: '/none' };
  const payload = "Payload isn't valid for request.";
  const refused: [what: string, verb: string, body: unknown, code: number, message: string][] = [
    ['no body', 'export', '', 400, 'Database name "" lacks "projects" at index 0.'],
    [
      'no database',
      'import',
      { export_directory: 'x' },
      400,
      'Database name "" lacks "projects" at index 0.',
    ],
    [
      'a number for a database',
      'export',
      { database: 1 },
      400,
      'Database name "1" lacks "projects" at index 0.',
    ],
    [
      'a database without an id',
      'export',
      { database: 'projects/p/databases/' },
      400,
      'Database name "projects/p/databases/" has invalid trailing "/".',
    ],
    ['no directory', 'export', { database }, 400, 'export_directory must be a directory'],
    ['a directory that is not there', 'export', nowhere, 400, 'export_directory must be a directory'],
    [
      'a file for a directory',
      'export',
      { database, export_directory: import.meta.filename },
      400,
      'export_directory must be a directory',
    ],
    [
      'a path for a name',
      'export',
      { database, export_directory: tmpdir(), export_name: 'a/b' },
      500,
      'failed to write export',
    ],
    [
      'the directory above for a name',
      'export',
      { database, export_directory: tmpdir(), export_name: '..' },
      500,
      'failed to write export',
    ],
    ['a key of none', 'export', { ...nowhere, bogus: 1 }, 400, payload],
    ['a key of the other', 'import', { ...nowhere, export_name: 'n' }, 400, payload],
    ['a list', 'export', '[]', 400, payload],
    ['what is no JSON', 'import', 'not json', 400, payload],
    ['no file', 'import', { database }, 400, 'Failed to parse overall export metadata file'],
    ['a file that is not there', 'import', nowhere, 400, 'Failed to parse overall export metadata file'],
    [
      'a directory for a file',
      'import',
      { database, export_directory: tmpdir() },
      400,
      'Failed to parse overall export metadata file',
    ],
  ];
  for (const [what, verb, body, code, message] of refused) {
    it(`refuse ${what} (${verb})`, async () => {
      const [status, text] = await post(`/${PROJECT}:${verb}`, body);
      expect(status).to.equal(code);
      expect(JSON.parse(text).error).to.have.property('message', message);
    });
  }

  it('refuse malformed tokens, and are 404 at other paths', async () => {
    const [status, text] = await post(`/${PROJECT}:export`, nowhere, { authorization: 'Bearer x.y' });
    expect(status).to.equal(400);
    expect(text).to.contain('invalid jwt');
    for (const path of [':export', `/${PROJECT}:export/`, `/${PROJECT}:exports`, `/${PROJECT}/x:export`]) {
      expect(await post(path, nowhere), path).to.deep.equal([404, 'Not Found\n']);
    }
  });

  it('are the start of another emulator, where documents are as old as its first use', async () => {
    await db.doc('films/x').set({ n: 1 });
    await db.doc('films/x/reviews/__id7__').set({ stars: 5 });
    await exportAs('firestore_export');
    const startedAt = Date.now();
    const other = await startFirestoreEmulator({ importFrom: join(directory, 'firestore_export') });
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

  it('are the start of another emulator again after a reset, but not after a clear', async () => {
    await db.doc('films/x').set({ n: 1 });
    await exportAs('firestore_export');
    const other = await startFirestoreEmulator({ importFrom: overall() });
    const url = (project: string): string =>
      `http://127.0.0.1:${other.port}/v1/projects/${project}/databases/(default)/documents/films`;
    const films = async (project: string): Promise<string[]> => {
      const { documents = [] } = (await (await fetch(url(project))).json()) as {
        documents?: { name: string }[];
      };
      return documents.map(({ name }) => name.replace(/.*\//, ''));
    };
    try {
      expect(await films('p')).to.deep.equal(['x']);
      const root = `http://127.0.0.1:${other.port}`;
      await fetch(`${root}/emulator/v1/projects/p/databases/(default)/documents`, { method: 'DELETE' });
      expect(await films('p')).to.deep.equal([]);
      await fetch(`${url('q')}/new`, { method: 'PATCH', body: '{}' });
      expect(await films('q')).to.deep.equal(['new', 'x']);
      await fetch(`${root}/reset`, { method: 'POST' });
      expect([await films('p'), await films('q')]).to.deep.equal([['x'], ['x']]);
    } finally {
      await other.close();
    }
  });
});
