import { expect } from 'chai';
import { PROJECT, withServer } from './with-server.ts';

const ROOT = `projects/${PROJECT}/databases/(default)/documents`;

type Json = Record<string, unknown>;

describe('The REST API', () => {
  const server = withServer();
  beforeEach(() => server.admin('DELETE', '/databases/(default)/documents'));

  async function call(method: string, path: string, body?: Json, headers: Record<string, string> = {}) {
    const response = await fetch(`http://${server.host}/v1/${ROOT}${path}`, {
      method,
      headers: { 'content-type': 'text/plain', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, json: (await response.json()) as Json };
  }

  const film = (n: number): Json => ({ fields: { n: { integerValue: String(n) } } });

  it('creates, gets, patches, lists and deletes documents', async () => {
    const created = await call('POST', '/films?documentId=a', film(1));
    expect(created.json).to.deep.include({ name: `${ROOT}/films/a`, ...film(1) });
    expect(created.json.createTime).to.match(/^\d{4}-.*Z$/);
    expect((await call('GET', '/films/a')).json).to.deep.equal(created.json);

    const both = { fields: { n: { integerValue: '2' }, title: { stringValue: 'x' } } };
    const patched = await call('PATCH', '/films/a?updateMask.fieldPaths=n&currentDocument.exists=true', both);
    expect(patched.json).to.deep.include(film(2));

    await call('POST', '/films?documentId=b', film(3));
    const page = await call('GET', '/films?pageSize=1');
    expect(page.json.documents).to.have.length(1);
    const rest = await call(
      'GET',
      `/films?pageSize=5&pageToken=${encodeURIComponent(String(page.json.nextPageToken))}`,
    );
    expect(rest.json).to.have.nested.property('documents[0].name', `${ROOT}/films/b`);

    expect((await call('DELETE', '/films/a')).json).to.deep.equal({});
    expect((await call('GET', '/films/a')).status).to.equal(404);
  });

  it('keeps ids with colons, spaces and accents apart from verbs', async () => {
    const id = encodeURIComponent('été: a b:commit');
    await call('PATCH', `/films/${id}`, film(1));
    expect((await call('GET', `/films/${id}`)).json.name).to.equal(`${ROOT}/films/été: a b:commit`);
  });

  it('commits, gets in batches and queries', async () => {
    const writes = [1, 2, 3].map((n) => ({ update: { name: `${ROOT}/films/f${n}`, ...film(n) } }));
    const commit = await call('POST', ':commit', { writes });
    expect(commit.json.writeResults).to.have.length(3);
    const got = await call('POST', ':batchGet', { documents: [`${ROOT}/films/f1`, `${ROOT}/films/none`] });
    expect(got.json).to.have.nested.property('[0].found.fields.n.integerValue', '1');
    expect(got.json).to.have.nested.property('[1].missing', `${ROOT}/films/none`);
    // Op 3 is GREATER_THAN, direction 2 DESCENDING.
    const structuredQuery = {
      from: [{ collectionId: 'films' }],
      where: { fieldFilter: { field: { fieldPath: 'n' }, op: 3, value: { integerValue: 1 } } },
      orderBy: [{ field: { fieldPath: 'n' }, direction: 2 }],
      limit: 1,
    };
    const found = await call('POST', ':runQuery', { structuredQuery });
    expect(found.json).to.have.nested.property('[0].document.name', `${ROOT}/films/f3`);
    const counted = await call('POST', ':runAggregationQuery', {
      structuredAggregationQuery: { structuredQuery, aggregations: [{ alias: 'n', count: {} }] },
    });
    expect(counted.json).to.have.nested.property('[0].result.aggregateFields.n.integerValue', '1');
    const ids = await call('POST', ':listCollectionIds', {}, { authorization: 'Bearer owner' });
    expect(ids.json.collectionIds).to.deep.equal(['films']);
  });

  it('runs a transaction', async () => {
    await call('PATCH', '/films/a', film(1));
    const { transaction } = (await call('POST', ':beginTransaction', {})).json;
    expect(transaction).to.be.a('string');
    await call('GET', `/films/a?transaction=${encodeURIComponent(String(transaction))}`);
    const writes = [{ update: { name: `${ROOT}/films/a`, ...film(2) } }];
    expect((await call('POST', ':commit', { transaction, writes })).status).to.equal(200);
    const again = (await call('POST', ':beginTransaction', {})).json.transaction;
    expect((await call('POST', ':rollback', { transaction: again })).json).to.deep.equal({});
  });

  it('answers errors with code, message and status', async () => {
    const missing = await call('GET', '/films/none');
    expect(missing.json).to.have.nested.property('error.status', 'NOT_FOUND');
    expect(missing.json).to.have.nested.property('error.code', 404);
    const malformed = await call('POST', ':commit', { wrights: [] });
    expect(malformed.status).to.equal(400);
    expect(malformed.json).to.have.nested.property('error.status', 'INVALID_ARGUMENT');
    const token = await call('GET', '/films/none', undefined, { authorization: 'Bearer nonsense' });
    expect(token.status).to.equal(401);
    expect((await call('POST', ':runQuery', { structuredQuery: { from: 1 } })).json).to.have.nested.property(
      '[0].error.status',
      'INVALID_ARGUMENT',
    );
  });

  it('lets browsers of any origin in', async () => {
    const preflight = await fetch(`http://${server.host}/v1/${ROOT}:commit`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://localhost:5173',
        'access-control-request-headers': 'authorization,content-type',
      },
    });
    expect(preflight.ok).to.equal(true);
    expect(preflight.headers.get('access-control-allow-origin')).to.equal('http://localhost:5173');
    expect(preflight.headers.get('access-control-allow-headers')).to.equal('authorization,content-type');
    const { headers } = await call('GET', '/films/none', undefined, { origin: 'http://localhost:5173' });
    expect(headers.get('access-control-allow-origin')).to.equal('http://localhost:5173');
  });
});
