import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { type QueryReport, startFirestoreEmulator } from '../src/index.ts';
import { firestoreAt } from './firestore-at.ts';
import { PROJECT, withServer } from './with-server.ts';

const OPEN =
  "rules_version = '2';\nservice cloud.firestore { match /databases/{d}/documents { match /{x=**} { allow read, write; } } }";
const BROKEN =
  "rules_version = '2';\nservice cloud.firestore { match /databases/{d}/documents { match /{x=**} { allow reed; } } }";

describe('The admin endpoints', () => {
  const server = withServer({ delivery: { backoffMs: 5 } });

  const ask = async (method: string, path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`http://${server.host}${path}`, { method, headers });
    return [response.status, await response.text()];
  };

  it('answer Ok at the root, and 404 at other paths and methods', async () => {
    expect(await ask('GET', '/?x=1')).to.deep.equal([200, 'Ok\n']);
    expect(await ask('HEAD', '/')).to.deep.equal([404, '']);
    for (const [method, path] of [
      ['POST', '/'],
      ['GET', '/reset'],
      ['POST', '/reset/'],
      ['GET', '/shutdown'],
      ['POST', '/emulator/v1/reset'],
      ['GET', `/emulator/v1/projects/${PROJECT}/databases/(default)/documents`],
    ] as const) {
      expect(await ask(method, path), `${method} ${path}`).to.deep.equal([404, 'Not Found\n']);
    }
  });

  it('accept any valid token for deletions, and refuse malformed ones', async () => {
    const documents = `/emulator/v1/projects/${PROJECT}/databases/(default)/documents`;
    for (const path of [documents, `${documents}/c/a`]) {
      expect(await ask('DELETE', path, { authorization: 'Bearer e30.e30.' })).to.deep.equal([200, '{\n}\n']);
      const [status, text] = await ask('DELETE', path, { authorization: 'Bearer nonsense' });
      expect(status).to.equal(400);
      expect(text).to.contain('invalid jwt');
      expect((await ask('DELETE', path, { authorization: 'owner' }))[0]).to.equal(500);
    }
    const [, text] = await ask('DELETE', `${documents}/c/__x__`, { authorization: 'Bearer nonsense' });
    expect(text).to.contain('is reserved');
    expect(await ask('POST', '/reset', { authorization: 'owner' })).to.deep.equal([200, 'Resetting...\n']);
  });

  it('shut the emulator down after answering', async () => {
    const other = await startFirestoreEmulator();
    const url = `http://127.0.0.1:${other.port}/`;
    const response = await fetch(`${url}shutdown`, { method: 'POST' });
    expect([response.status, await response.text()]).to.deep.equal([200, 'Shutting down...\n']);
    const refused = async (): Promise<boolean> =>
      fetch(url).then(
        () => false,
        () => true,
      );
    for (let n = 0; n < 100 && !(await refused()); n++) await new Promise((wake) => setTimeout(wake, 10));
    expect(await refused()).to.equal(true);
  });

  it('refuse malformed percent-encoding', async () => {
    for (const path of [
      '%:counters',
      'p:ruleCoverage%',
      '%:ruleCoverage',
      'p/databases/%/documents',
      'p/triggers/%',
    ]) {
      for (const method of ['GET', 'PUT', 'DELETE']) {
        const { status } = await fetch(`http://${server.host}/emulator/v1/projects/${path}`, { method });
        expect(status, `${method} ${path}`).to.be.within(400, 499);
      }
    }
  });

  it('refuse rules with errors, with their positions', async () => {
    const error = await server
      .admin('PUT', ':securityRules', { rules: { files: [{ content: BROKEN }] } })
      .catch((caught: Error) => caught);
    expect(error).to.be.instanceOf(Error);
    expect((error as Error).message).to.match(/L2:\d+/);
  });

  it('return the same errors as issues to a hot reload, and keep the former rules', async () => {
    await server.admin('PUT', ':securityRules', { rules: { files: [{ content: OPEN }] } });
    const { issues } = (await server.admin('PUT', ':securityRules', {
      ignore_errors: true,
      rules: { files: [{ name: 'security.rules', content: BROKEN }] },
    })) as { issues: { severity: string; description: string; sourcePosition: { line: number } }[] };
    expect(issues.map(({ severity, sourcePosition }) => [severity, sourcePosition.line])).to.deep.include([
      'ERROR',
      2,
    ]);
    const response = await fetch(
      `http://${server.host}/v1/projects/${PROJECT}/databases/(default)/documents/a/b`,
    );
    expect(response.status).to.equal(404);
  });

  it('load rules with warnings, and return these', async () => {
    const content = `rules_version = '2';
service cloud.firestore {
  function unused() { return request.auth != null; }
  match /databases/{d}/documents/{all=**} { allow read, write: if math.abs() == 1 || true; }
}`;
    const { issues } = (await server.admin('PUT', ':securityRules', {
      rules: { files: [{ name: 'my.rules', content }] },
    })) as { issues: unknown[] };
    const warning = (line: number, column: number, description: string) => ({
      sourcePosition: { fileName: 'my.rules', line, column },
      description,
      severity: 'WARNING',
    });
    expect(issues).to.deep.equal([
      warning(3, 12, 'Unused function: unused.'),
      warning(3, 30, 'Invalid variable name: request.'),
      warning(4, 72, 'Incorrect number of arguments supplied to function: math.abs.'),
    ]);
    const response = await fetch(
      `http://${server.host}/v1/projects/${PROJECT}/databases/(default)/documents/a/b`,
    );
    expect(response.status).to.equal(404);
  });

  it('delete a document or a collection with everything below, a database, or everything', async () => {
    const all = ['c/a', 'c/a/sub/x', 'c/ab', 'c/b', 'd/z', 'd/gone/sub/y'];
    const url = (project: string, path: string): string =>
      `http://${server.host}/v1/projects/${project}/databases/(default)/documents/${path}`;
    for (const project of [PROJECT, 'other'])
      for (const path of all) await fetch(url(project, path), { method: 'PATCH', body: '{}' });
    const left = async (project = PROJECT): Promise<string[]> => {
      const answers = await Promise.all(all.map((path) => fetch(url(project, path))));
      return all.filter((_, i) => answers[i]!.status === 200);
    };
    const remove = (path: string) => server.admin('DELETE', `/databases/(default)/documents${path}`);
    await remove('/c/a');
    expect(await left()).to.deep.equal(['c/ab', 'c/b', 'd/z', 'd/gone/sub/y']);
    await remove('/d/gone');
    await remove('/c');
    await remove('/nothing/here');
    expect(await left()).to.deep.equal(['d/z']);
    expect(await remove('/c/__x__').catch(String)).to.contain('is reserved');
    await remove('/');
    expect(await left()).to.deep.equal([]);
    expect(await left('other')).to.deep.equal(all);
    expect(await ask('POST', '/reset')).to.deep.equal([200, 'Resetting...\n']);
    expect(await left('other')).to.deep.equal([]);
  });

  it('list the queries that were asked, with the indexes that served them', async () => {
    const query = { from: [{ collectionId: 'films' }], orderBy: [{ field: { fieldPath: 'year' } }] };
    const url = `http://${server.host}/v1/projects/${PROJECT}/databases/(default)/documents:runQuery`;
    await fetch(url, { method: 'POST', body: JSON.stringify({ structuredQuery: query }) });
    const { queries, unusedIndexes } = (await server.admin('GET', ':queries')) as QueryReport;
    expect(queries.find(({ collection }) => collection === 'films')).to.deep.include({
      orders: [
        { field: 'year', direction: 'ASCENDING' },
        { field: '__name__', direction: 'ASCENDING' },
      ],
      indexes: ['films COLLECTION (year ASC, __name__ ASC)'],
    });
    expect(unusedIndexes).to.deep.equal([]);
  });

  it('deliver a commit to a registered trigger that fails at first, and answer when all is settled', async () => {
    const received: string[] = [];
    const functions = createServer((request, response) => {
      received.push(String(request.headers['ce-document']));
      request.resume().on('end', () => response.writeHead(received.length === 1 ? 500 : 200).end());
    });
    await once(functions.listen(0, '127.0.0.1'), 'listening');
    const db = firestoreAt(server.host);
    try {
      await server.admin('POST', ':functionsEmulator', {
        host: `127.0.0.1:${(functions.address() as AddressInfo).port}`,
      });
      await server.admin('POST', '/eventarcTrigger?eventarcTriggerId=us-central1-filmwritten-0', {
        eventType: 'google.cloud.firestore.document.v1.written',
        database: '(default)',
        namespace: '(default)',
        document: { value: 'films/{id}', matchType: 'PATH_PATTERN' },
      });
      await db.doc('films/x').set({ n: 1 });
      await db.doc('films/x').set({ n: 1 });
      await db.doc('other/x').set({ n: 1 });
      expect(await server.admin('GET', ':settled?timeoutMs=2000')).to.deep.equal({ settled: true });
      expect(received).to.deep.equal(['films/x', 'films/x']);
    } finally {
      await db.terminate();
      functions.close();
    }
  });
});
