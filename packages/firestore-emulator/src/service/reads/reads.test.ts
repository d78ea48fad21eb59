import { expect } from 'chai';
import type { Message } from '../../interfaces.ts';
import { Client, codeOf, DATABASE, DOCUMENTS, set, wire, wireFields } from '../client.test-support.ts';

const C = { from: [{ collectionId: 'c' }] };
const sum = (fieldPath: string, alias = 'sum') => ({ sum: { field: { fieldPath } }, alias });
const avg = (fieldPath: string, alias = 'avg') => ({ avg: { field: { fieldPath } }, alias });
const count = { count: {}, alias: 'n' };

async function holding(values: Record<string, Parameters<typeof wireFields>[0]>): Promise<Client> {
  const client = new Client();
  await client.commit(Object.entries(values).map(([path, fields]) => set(path, fields)));
  return client;
}

describe('aggregations', () => {
  const over = async (values: Parameters<typeof wire>[0][], aggregations: Message[]) => {
    const client = await holding(Object.fromEntries(values.map((v, i) => [`c/d${i}`, { v, w: 1n }])));
    await client.commit([set('c/without', { w: 1n })]);
    return client.aggregate(C, aggregations);
  };

  it('ignore documents without the field and values other than numbers', async () => {
    const values = [1n, 2n, 0.5, 'x', null, true, [1n], { a: 1n }];
    expect(await over(values, [count, sum('v'), avg('v')])).to.deep.equal({
      n: wire(8n),
      sum: wire(3.5),
      avg: wire(3.5 / 3),
    });
    expect(await over(values, [count])).to.deep.equal({ n: wire(9n) });
  });

  it('are exact, and integers as long as the total fits', async () => {
    const big = 2n ** 63n - 1n;
    expect(await over([1n, 2n, 3n], [sum('v'), avg('v')])).to.deep.equal({ sum: wire(6n), avg: wire(2) });
    expect(await over([big, 1n], [sum('v')])).to.deep.equal({ sum: wire(2 ** 63) });
    expect(await over([big, 1n, -1n], [sum('v')])).to.deep.equal({ sum: wire(big) });
    expect(await over([2n ** 53n + 1n, 2n ** 53n + 1n], [sum('v')])).to.deep.equal({
      sum: wire(2n ** 54n + 2n),
    });
  });

  it('of no documents are 0 and null', async () => {
    expect(await over([], [sum('v'), avg('v')])).to.deep.equal({ sum: wire(0n), avg: wire(null) });
  });

  it('include NaN and infinity', async () => {
    expect(await over([1n, Number.NaN], [sum('v')])).to.deep.equal({ sum: wire(Number.NaN) });
    expect(await over([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY], [avg('v')])).to.deep.equal({
      avg: wire(Number.NaN),
    });
  });

  it('respect limits of the query and the count', async () => {
    const client = await holding({ 'c/a': { v: 1n }, 'c/b': { v: 2n }, 'c/d': { v: 4n } });
    expect(await client.aggregate({ ...C, limit: { value: 2 } }, [count, sum('v')])).to.deep.equal({
      n: wire(2n),
      sum: wire(3n),
    });
    expect(await client.aggregate(C, [{ count: { upTo: { value: '2' } } }])).to.deep.equal({
      field_1: wire(2n),
    });
    expect(await client.aggregate(C, [{ count: { upTo: { value: '0' } } }])).to.deep.equal({
      field_1: wire(0n),
    });
    expect(await client.aggregate({ ...C, offset: 1 }, [count])).to.deep.equal({ n: wire(2n) });
  });

  it('of a limited query use the documents with the smallest aggregated values', async () => {
    const client = await holding({ 'c/a': { v: 5n }, 'c/b': { v: 1n }, 'c/d': { v: 3n }, 'c/e': { w: 0n } });
    const two = { ...C, limit: { value: 2 } };
    expect(await client.aggregate(two, [count, sum('v')])).to.deep.equal({ n: wire(2n), sum: wire(4n) });
    expect(await client.aggregate({ ...two, offset: 1 }, [sum('v')])).to.deep.equal({ sum: wire(8n) });
    const largest = { ...two, orderBy: [{ field: { fieldPath: 'v' }, direction: 'DESCENDING' }] };
    expect(await client.aggregate(largest, [sum('v')])).to.deep.equal({ sum: wire(8n) });
    const fromThree = {
      ...C,
      orderBy: [{ field: { fieldPath: 'v' } }],
      startAt: { values: [wire(3n)], before: true },
    };
    expect(await client.aggregate(fromThree, [count, avg('v')])).to.deep.equal({ n: wire(2n), avg: wire(4) });
  });

  it('count up to 0, and refuse less', async () => {
    const client = await holding({ 'c/a': {} });
    const upTo = (value: string) => client.aggregate(C, [{ count: { upTo: { value } }, alias: 'n' }]);
    expect(await upTo('0')).to.deep.equal({ n: wire(0n) });
    expect(await codeOf(upTo('-1'))).to.equal('INVALID_ARGUMENT');
  });

  it('without an alias are numbered', async () => {
    const client = await holding({ 'c/a': { v: 1n } });
    const named = [{ ...count, alias: 'first' }, { count: {} }, sum('v', ''), avg('v', 'last')];
    expect(Object.keys(await client.aggregate(C, named)).sort()).to.deep.equal([
      'field_1',
      'field_2',
      'first',
      'last',
    ]);
    const clash = client.aggregate(C, [{ ...count, alias: 'field_1' }, { count: {} }]);
    expect(await codeOf(clash)).to.equal('INVALID_ARGUMENT');
  });

  it('are refused if there are none, more than five, a negative limit or a duplicate alias', async () => {
    const client = new Client();
    const six = Array.from({ length: 6 }, (_, i) => ({ count: {}, alias: `a${i}` }));
    for (const aggregations of [
      [],
      six,
      [count, count],
      [{ alias: 'x' }],
      [sum('__name__')],
      [{ count: { upTo: { value: '-1' } } }],
      [{ ...count, alias: '__x__' }],
    ]) {
      expect(await codeOf(client.aggregate(C, aggregations))).to.equal('INVALID_ARGUMENT');
    }
  });
});

describe('reads', () => {
  it('return only the fields of a mask or a projection', async () => {
    const client = await holding({ 'c/a': { a: 1n, m: { x: 1n, y: 2n } } });
    const mask = { fieldPaths: ['m.x', 'none'] };
    expect(await client.get('c/a', { mask })).to.deep.equal(wireFields({ m: { x: 1n } }));
    const project = async (...fields: string[]) => {
      const structuredQuery = { ...C, select: { fields: fields.map((fieldPath) => ({ fieldPath })) } };
      return (await client.stream('RunQuery', { parent: DOCUMENTS, structuredQuery }))[0]!.document.fields;
    };
    expect(await project('a')).to.deep.equal(wireFields({ a: 1n }));
    expect(await project('__name__')).to.deep.equal({});
  });

  it('of several documents return them in the requested order, including missing ones', async () => {
    const client = await holding({ 'c/a': {}, 'c/b': {} });
    const documents = ['c/b', 'c/no', 'c/a'].map((path) => `${DOCUMENTS}/${path}`);
    const answers = await client.stream('BatchGetDocuments', { database: DATABASE, documents });
    expect(answers.map((answer) => answer.found?.name ?? answer.missing)).to.deep.equal(documents);
    expect(answers.every((answer) => answer.readTime)).to.equal(true);
  });

  it('of a query without results return the time', async () => {
    const [answer] = await new Client().stream('RunQuery', { parent: DOCUMENTS, structuredQuery: C });
    expect(answer).to.have.property('readTime');
    expect(answer).not.to.have.property('document');
  });

  it('keep projects and databases apart', async () => {
    const client = await holding({ 'c/a': { n: 1n } });
    for (const parent of [
      'projects/demo-test/databases/second/documents',
      'projects/p2/databases/(default)/documents',
    ]) {
      const [answer] = await client.stream('RunQuery', { parent, structuredQuery: C });
      expect(answer).not.to.have.property('document');
    }
    client.firestore.clear('demo-test', 'second');
    expect(client.firestore.documents('demo-test', '(default)')).to.have.length(1);
    client.firestore.clear('demo-test', '(default)');
    expect(client.firestore.documents('demo-test', '(default)')).to.have.length(0);
  });
});

describe('array-contains', () => {
  it('finds neither null nor NaN, by its own or another index', async () => {
    const client = await holding({ 'c/a': { v: [null, Number.NaN, 1n], n: 1n } });
    const find = (op: string, value: Message, more: Message = {}) =>
      client.query({ ...C, where: { fieldFilter: { field: { fieldPath: 'v' }, op, value } }, ...more });
    const alongAnother = { orderBy: [{ field: { fieldPath: 'n' } }], limit: { value: 1 } };
    for (const more of [{}, alongAnother]) {
      for (const value of [null, Number.NaN]) {
        expect(await find('ARRAY_CONTAINS', wire(value), more)).to.deep.equal([]);
        expect(await find('ARRAY_CONTAINS_ANY', wire([value]), more)).to.deep.equal([]);
        expect(await find('ARRAY_CONTAINS_ANY', wire([value, 1n]), more)).to.deep.equal(['c/a']);
      }
    }
  });

  it('doesn’t match null in a listener', async () => {
    const client = new Client();
    const { session, sent } = client.open('Listen');
    const where = {
      fieldFilter: { field: { fieldPath: 'v' }, op: 'ARRAY_CONTAINS', value: wire(null) },
    };
    const query = { parent: DOCUMENTS, structuredQuery: { ...C, where } };
    session.receive({ database: DATABASE, addTarget: { targetId: 1, query } });
    await client.commit([set('c/a', { v: [null] })]);
    expect(sent.filter((message) => message.documentChange)).to.deep.equal([]);
  });
});

describe('lists', () => {
  const names = (answer: Message) => answer.documents.map((d: Message) => d.name.slice(DOCUMENTS.length + 1));

  it('have pages in any order, also with equal values at a page’s end', async () => {
    const client = await holding({
      'c/a': { n: 2n },
      'c/b': { n: 1n },
      'c/d': { n: 2n },
      'c/e': {},
      'c/f': { n: 2n },
      'c/a/sub/x': {},
    });
    const pages = async (orderBy: string) => {
      const all: string[] = [];
      let pageToken: string | undefined;
      do {
        const ask = { parent: DOCUMENTS, collectionId: 'c', pageSize: 2, orderBy, pageToken };
        const answer = await client.call('ListDocuments', ask);
        all.push(names(answer).join(' '));
        pageToken = answer.nextPageToken;
      } while (pageToken && all.length < 9);
      return all;
    };
    expect(await pages('n desc')).to.deep.equal(['c/f c/d', 'c/a c/b', '']);
    expect(await pages('n')).to.deep.equal(['c/b c/a', 'c/d c/f', '']);
    expect(await pages('n, __name__ desc')).to.deep.equal(['c/b c/f', 'c/d c/a', '']);
    expect(await pages('')).to.deep.equal(['c/a c/b', 'c/d c/e', 'c/f']);
    expect(await codeOf(pages('__name__ desc'))).to.equal('FAILED_PRECONDITION');
    await client.commit(['c/a', 'c/b', 'c/f'].map((path) => set(path, { n: Number.POSITIVE_INFINITY })));
    expect(await pages('n')).to.deep.equal(['c/d c/a', 'c/b c/f', '']);
    const strange = {
      parent: DOCUMENTS,
      collectionId: 'c',
      pageToken: Buffer.from('{}').toString('base64'),
    };
    expect(await codeOf(client.call('ListDocuments', strange))).to.equal('INVALID_ARGUMENT');
  });

  it('show missing documents that have documents below them', async () => {
    const client = await holding({ 'c/a': {}, 'c/ghost/sub/x': {}, 'c/ghost/sub/y/z/w': {}, 'd/e': {} });
    const ask = { parent: DOCUMENTS, collectionId: 'c', showMissing: true };
    const all = await client.call('ListDocuments', ask);
    expect(names(all)).to.deep.equal(['c/a', 'c/ghost']);
    expect(all.documents[1]).not.to.have.property('updateTime');
    const first = await client.call('ListDocuments', { ...ask, pageSize: 1 });
    const second = await client.call('ListDocuments', {
      ...ask,
      pageSize: 1,
      pageToken: first.nextPageToken,
    });
    expect([names(first), names(second)]).to.deep.equal([['c/a'], ['c/ghost']]);
  });

  it('of collections name those below a document, existing or missing', async () => {
    const client = await holding({ 'users/a': {}, 'users/a/posts/p': {}, 'ghost/g/x/y': {} });
    const ids = async (path: string, more: Message = {}) =>
      client.call('ListCollectionIds', { parent: DOCUMENTS + path, ...more });
    expect((await ids('')).collectionIds).to.deep.equal(['ghost', 'users']);
    expect((await ids('/users/a')).collectionIds).to.deep.equal(['posts']);
    expect((await ids('/ghost/g')).collectionIds).to.deep.equal(['x']);
    const first = await ids('', { pageSize: 1 });
    expect(first.collectionIds).to.deep.equal(['ghost']);
    const { collectionIds, nextPageToken } = await ids('', { pageSize: 1, pageToken: first.nextPageToken });
    expect([collectionIds, nextPageToken]).to.deep.equal([['users'], undefined]);
  });
});
