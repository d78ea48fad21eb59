import { expect } from 'chai';
import { PROJECT, withServer } from './with-server.ts';

const ROOT = `projects/${PROJECT}/databases/(default)/documents`;

type Json = Record<string, unknown>;

describe('The REST API', () => {
  const lines: string[] = [];
  const server = withServer({ log: (line) => lines.push(line) });
  beforeEach(() => server.admin('DELETE', '/databases/(default)/documents'));

  async function call(method: string, path: string, body?: Json, headers: Record<string, string> = {}) {
    const response = await fetch(`http://${server.host}/v1/${ROOT}${path}`, {
      method,
      headers: { 'content-type': 'text/plain', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = (text === 'Not Found\n' ? {} : JSON.parse(text)) as Json;
    return { status: response.status, headers: response.headers, text, json };
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

  it('distinguishes ids with colons, spaces and accents from verbs', async () => {
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
    const answer = await call('POST', ':runQuery', { structuredQuery });
    expect(answer.json).to.have.nested.property('[0].document.name', `${ROOT}/films/f3`);
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
    expect(token.status).to.equal(400);
    expect(token.text).to.equal('{"error":{"code":400,"message":"invalid jwt","status":"INVALID_ARGUMENT"}}');
    const scheme = await call('GET', '/films/none', undefined, { authorization: 'owner' });
    expect(scheme.text).to.equal('{"error":{"code":500,"status":"UNKNOWN"}}');
    expect((await call('POST', ':runQuery', { structuredQuery: { from: 1 } })).json).to.have.nested.property(
      'error.status',
      'INVALID_ARGUMENT',
    );
  });

  it('accepts masks, preconditions and times as query parameters', async () => {
    const both = { fields: { a: { integerValue: '1' }, b: { integerValue: '2' } } };
    const first = (await call('PATCH', '/films/a', both)).json;
    const query = `currentDocument.updateTime=${first.updateTime}&update_mask.field_paths=a&mask.fieldPaths=a`;
    const patched = await call('PATCH', `/films/a?${query}`, { fields: { a: { integerValue: 3 } } });
    expect(patched.json.fields).to.deep.equal({ a: { integerValue: '3' } });
    const stale = await call('DELETE', `/films/a?${query}`);
    expect(stale.json).to.have.nested.property('error.status', 'FAILED_PRECONDITION');
    const exists = await call('DELETE', '/films/none?currentDocument.exists=true');
    expect(exists.status).to.equal(404);
    const masked = await call('GET', '/films/a?mask.fieldPaths=b&mask.fieldPaths=c');
    expect(masked.json.fields).to.deep.equal({ b: { integerValue: '2' } });
    const before = await call('GET', `/films/a?readTime=${first.updateTime}`);
    expect(before.json).to.deep.equal(first);
    const listed = await call('GET', '/films?mask.fieldPaths=b&pageSize=5&orderBy=a%20desc');
    expect(listed.json.documents).to.have.length(1);
    expect(listed.json).to.have.deep.nested.property('documents[0].fields', { b: { integerValue: '2' } });
  });

  it('ignores the parameters of Google’s front end; the path takes precedence', async () => {
    await call('PATCH', '/films/a', film(1));
    const system = '$alt=json&alt=json&key=k&$.xgafv=2&fields=name&quotaUser=u';
    const got = await call('GET', `/films/a?${system}&name=${ROOT}/films/b`);
    expect(got.json.name).to.equal(`${ROOT}/films/a`);
    const listed = await call(
      'POST',
      ':listCollectionIds',
      { parent: 'x' },
      { authorization: 'Bearer owner' },
    );
    expect(listed.json).to.deep.equal({ collectionIds: ['films'] });
    const beta = await fetch(`http://${server.host}/v1beta1/${ROOT}/films/a`);
    expect(await beta.json()).to.deep.equal((await call('GET', '/films/a')).json);
  });

  it('prints indented JSON by default, without empty fields', async () => {
    const { text } = await call('PATCH', '/films/a?prettyPrint=true', { fields: {} });
    expect(text).to.match(/^\{\n {2}"name": /);
    expect(JSON.parse(text)).not.to.have.property('fields');
    expect((await call('GET', '/films/a?$prettyPrint=false')).text).to.match(/^\{"name":/);
    const missing = await call('GET', '/films/none?prettyPrint=false');
    expect(missing.text).not.to.contain('\n');
    expect((await call('GET', '/nothing')).json).to.deep.equal({});
    const values = { empty: { arrayValue: {} }, map: { mapValue: {} }, no: { booleanValue: false } };
    const zeros = { ...values, zero: { integerValue: '0' }, text: { stringValue: '' } };
    const { json } = await call('PATCH', '/films/z', { fields: { ...zeros, at: { geoPointValue: {} } } });
    expect(json.fields).to.deep.equal({ ...zeros, at: { geoPointValue: {} } });
    const batch = await call(
      'POST',
      ':batchWrite',
      { writes: [{ delete: `${ROOT}/films/z` }] },
      { authorization: 'Bearer owner' },
    );
    expect(batch.json).to.deep.equal({ writeResults: [{}], status: [{}] });
  });

  it('answers streams as arrays, the transaction first', async () => {
    await call('PATCH', '/films/a', film(1));
    expect((await call('POST', ':batchGet', { documents: [] })).json).to.deep.equal([]);
    const begun = await call('POST', ':batchGet', {
      documents: [`${ROOT}/films/a`],
      newTransaction: { readOnly: {} },
    });
    const [first, second] = begun.json as unknown as Json[];
    expect(first!.transaction).to.be.a('string');
    expect(second).to.have.nested.property('found.name', `${ROOT}/films/a`);
    const nothing = await call('POST', ':runQuery', {
      structuredQuery: { from: [{ collectionId: 'none' }] },
    });
    expect(nothing.json).to.have.length(1);
    expect(nothing.json).to.have.nested.property('[0].done', true);
  });

  it('lists every collection below the root or a document when the path ends in a slash', async () => {
    for (const path of ['/films/a', '/films/a/casts/x', '/other/b']) await call('PATCH', path, film(1));
    const names = async (path: string) => {
      const { documents } = (await call('GET', path)).json as { documents: { name: string }[] };
      return documents.map(({ name }) => name.slice(ROOT.length));
    };
    expect(await names('/')).to.deep.equal(['/films/a', '/other/b']);
    expect(await names('/films/a/')).to.deep.equal(['/films/a/casts/x']);
  });

  const refusals: [string, string, string, Json | undefined, number, string][] = [
    ['a name that ends in a slash', 'GET', '/c/', undefined, 400, 'has invalid trailing "/".'],
    ['a name with a gap', 'GET', '/c/a//s', undefined, 400, 'lacks a collection id at index'],
    ['an unknown field', 'POST', ':commit', { wrights: [] }, 400, "Payload isn't valid for request."],
    [
      'a value of the wrong type',
      'POST',
      ':commit',
      { writes: 'x' },
      400,
      "Payload isn't valid for request.",
    ],
    ['a number that is none', 'GET', '/c?pageSize=abc', undefined, 400, "Payload isn't valid for request."],
    ['a boolean that is none', 'GET', '/c?showMissing=maybe', undefined, 400, "Payload isn't valid"],
    ['a negative page size', 'GET', '/c?pageSize=-1', undefined, 400, 'Page size must be nonnegative.'],
    ['pipelines', 'POST', ':executePipeline', {}, 501, 'ExecutePipeline requires'],
  ];
  for (const [what, method, path, body, status, message] of refusals) {
    it(`refuses ${what}`, async () => {
      const answer = await call(method, path, body);
      expect(answer.status).to.equal(status);
      expect(answer.json).to.have.nested.property('error.message').that.contains(message);
    });
  }

  const nowhere: [string, string, string, Json | undefined][] = [
    ['an unknown verb', 'POST', ':nosuchverb', {}],
    ['a stream that REST has not', 'POST', ':listen', {}],
    ['a verb below a document that is the database’s', 'POST', '/c/a:commit', {}],
    ['a verb with GET', 'GET', ':commit', undefined],
    ['PUT', 'PUT', '/c/a', {}],
    ['the root without a slash', 'GET', '', undefined],
  ];
  for (const [what, method, path, body] of nowhere) {
    it(`has nothing at ${what}`, async () => {
      const { status, text } = await call(method, path, body);
      expect([status, text]).to.deep.equal([404, 'Not Found\n']);
    });
  }

  it('logs what is wrong with a payload, and answers only that it is invalid', async () => {
    lines.length = 0;
    const { text } = await call('POST', ':commit', { wrights: [] });
    const error = { code: 400, message: "Payload isn't valid for request.", status: 'INVALID_ARGUMENT' };
    expect(text).to.equal(JSON.stringify({ error }));
    expect(lines).to.have.length(1);
    expect(lines[0]).to.contain(':commit').and.contain('wrights');
  });

  it('splits a collection group into partitions', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await call('PATCH', `/films/${id}`, film(1));
    const structuredQuery = { from: [{ collectionId: 'films', allDescendants: true }] };
    const request = { structuredQuery, partitionCount: 1 };
    const { json } = await call('POST', ':partitionQuery', request, { authorization: 'Bearer owner' });
    const referenceValue = `${ROOT}/films/c`;
    expect(json).to.deep.equal({ partitions: [{ values: [{ referenceValue }], before: true }] });
  });

  it('allows browsers of any origin on this machine', async () => {
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
