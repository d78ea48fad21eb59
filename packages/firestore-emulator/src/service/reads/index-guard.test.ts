import { expect } from 'chai';
import { parseIndexes } from '../../engine/index-selection/declared-indexes.ts';
import { filmIndexes, override, queryMessage } from '../../engine/index-selection/query-text.test-support.ts';
import type { Message } from '../../interfaces.ts';
import { ALICE, Client, codeOf, DATABASE, DOCUMENTS, PROJECT, set } from '../client.test-support.ts';

function withIndexes(enforce: boolean, file: Message = {}): Client {
  return new Client({ indexes: { indexes: parseIndexes(JSON.stringify(file)), enforce } });
}

const served = queryMessage('films: a ==');
const unserved = queryMessage('films: a == order b');
const SUM = [{ sum: { field: { fieldPath: 'score' } }, alias: 's' }];

describe('Enforced indexes', () => {
  it('answer a query without an index with FAILED_PRECONDITION, whether or not there are documents', async () => {
    const client = withIndexes(true);
    expect(await codeOf(client.query(served))).to.equal('OK');
    expect(await codeOf(client.query(unserved))).to.equal('FAILED_PRECONDITION');
    await client.commit([set('films/x', { a: 1n, b: 2n })]);
    expect(await codeOf(client.query(unserved))).to.equal('FAILED_PRECONDITION');
  });

  it('serve a query with a declared index', async () => {
    expect(await codeOf(withIndexes(true, filmIndexes('a, b')).query(unserved))).to.equal('OK');
  });

  it('hold for aggregations, with the fields that they read', async () => {
    const client = withIndexes(true);
    expect(await codeOf(client.aggregate(unserved, [{ count: {}, alias: 'n' }]))).to.equal(
      'FAILED_PRECONDITION',
    );
    expect(await codeOf(client.aggregate(served, [{ count: {}, alias: 'n' }]))).to.equal('OK');
    expect(await codeOf(client.aggregate(served, SUM))).to.equal('FAILED_PRECONDITION');
    expect(await codeOf(withIndexes(true, filmIndexes('a, score')).aggregate(served, SUM))).to.equal('OK');
  });

  it('hold for explained queries, and in transactions, which continue', async () => {
    const client = withIndexes(true);
    expect(await codeOf(client.query(unserved, { explainOptions: {} }))).to.equal('FAILED_PRECONDITION');
    const transaction = await client.begin();
    expect(await codeOf(client.query(unserved, { transaction }))).to.equal('FAILED_PRECONDITION');
    expect(await codeOf(client.query(served, { transaction }))).to.equal('OK');
    expect(await codeOf(client.commit([set('films/x', {})], transaction))).to.equal('OK');
  });

  it('hold for lists of documents with an order', async () => {
    const list = (orderBy: string) =>
      codeOf(withIndexes(true).call('ListDocuments', { parent: DOCUMENTS, collectionId: 'films', orderBy }));
    expect(await list('a')).to.equal('OK');
    expect(await list('a, b')).to.equal('FAILED_PRECONDITION');
  });

  it('remove a listener’s target, while its stream continues', async () => {
    const { session, sent, ended } = withIndexes(true).open('Listen');
    const target = (targetId: number, structuredQuery: Message) =>
      session.receive({
        database: DATABASE,
        addTarget: { targetId, query: { parent: DOCUMENTS, structuredQuery } },
      });
    target(1, unserved);
    target(2, served);
    expect(sent[0]!.targetChange).to.deep.include({ targetChangeType: 'REMOVE', targetIds: [1] });
    expect(sent[0]!.targetChange.cause.code).to.equal(9);
    expect(sent[0]!.targetChange.cause.message).to.include('The query requires an index.');
    expect(sent[1]!.targetChange).to.deep.include({ targetChangeType: 'ADD', targetIds: [2] });
    expect(ended()).to.equal(null);
    session.close();
  });

  it('are not mentioned to a caller whom the rules deny', async () => {
    const deny = () => ({ authorize: () => ({ allowed: false, reason: '' }) });
    const client = new Client({ rules: deny, indexes: { indexes: parseIndexes('{}'), enforce: true } });
    expect(await codeOf(client.as(ALICE).query(unserved))).to.equal('PERMISSION_DENIED');
    expect(client.firestore.queries(PROJECT).queries).to.deep.equal([]);
  });

  it('may be replaced while the emulator runs', async () => {
    const client = withIndexes(true);
    expect(await codeOf(client.query(unserved))).to.equal('FAILED_PRECONDITION');
    client.firestore.replaceIndexes(parseIndexes(JSON.stringify(filmIndexes('a, b'))));
    expect(await codeOf(client.query(unserved))).to.equal('OK');
  });
});

describe('The record of queries', () => {
  it('has each distinct query once with its count, whatever its values, limits and cursors', async () => {
    const client = withIndexes(false);
    await client.query(served);
    await client.query({ ...served, limit: { value: 1 } });
    await client.aggregate(served, [{ count: {}, alias: 'n' }]);
    await client.query(queryMessage('group films: tags contains-any'));
    expect(client.firestore.queries(PROJECT).queries).to.deep.equal([
      {
        collection: 'films',
        scope: 'COLLECTION',
        filters: [[{ field: 'a', operator: 'EQUAL' }]],
        orders: [{ field: '__name__', direction: 'ASCENDING' }],
        count: 3,
        indexes: ['films COLLECTION (a ASC, __name__ ASC)'],
        missing: null,
      },
      {
        collection: 'films',
        scope: 'COLLECTION_GROUP',
        filters: [[{ field: 'tags', operator: 'ARRAY_CONTAINS_ANY' }]],
        orders: [{ field: '__name__', direction: 'ASCENDING' }],
        count: 1,
        indexes: [],
        missing: {
          message:
            'The query requires a COLLECTION_GROUP_CONTAINS index for collection films and field tags.',
          part: 'fieldOverrides',
          entry: override('tags', 'asc', 'desc', 'contains', 'contains group'),
        },
      },
    ]);
  });

  it('is kept by project, and for all projects together', async () => {
    const client = withIndexes(false);
    await client.query(served);
    await client.stream('RunQuery', {
      parent: 'projects/other/databases/(default)/documents',
      structuredQuery: served,
    });
    expect(client.firestore.queries(PROJECT).queries.map(({ count }) => count)).to.deep.equal([1]);
    expect(client.firestore.queries().queries.map(({ count }) => count)).to.deep.equal([2]);
  });

  it('names declared indexes that served no query', async () => {
    const file = {
      ...filmIndexes('a, b', 'b, a'),
      fieldOverrides: [override('c', 'asc', 'asc group'), override('d')],
    };
    const client = withIndexes(true, file);
    await client.query(unserved);
    await client.query(queryMessage('films: c =='));
    expect(client.firestore.queries(PROJECT).unusedIndexes).to.deep.equal([
      'films COLLECTION (b ASC, a ASC, __name__ ASC)',
      'films COLLECTION_GROUP (c ASC, __name__ ASC)',
    ]);
  });
});
