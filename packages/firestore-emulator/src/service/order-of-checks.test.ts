import { expect } from 'chai';
import { EmulatorError } from '../errors.ts';
import type { CallContext, Message } from '../interfaces.ts';
import { contextOf } from '../transports/caller.ts';
import { Client, DATABASE, DOCUMENTS, set } from './client.test-support.ts';
import { createFirestore } from './index.ts';

const { service } = createFirestore({ rules: () => null });

async function refusal(rpc: string, request: Message, call: CallContext): Promise<string> {
  try {
    if (service.unary[rpc]) await service.unary[rpc](request, call);
    else for await (const _ of service.serverStream[rpc]!(request, call));
  } catch (error) {
    expect(error).to.be.instanceOf(EmulatorError);
    return (error as EmulatorError).message;
  }
  return 'none';
}

const C = `${DOCUMENTS}/c`;
const from = [{ collectionId: 'c' }];
const counted = (structuredQuery: Message) => ({ structuredQuery, aggregations: [{ count: {} }] });

describe('An error in a token comes', () => {
  const token = contextOf('Bearer nonsense');

  const names: [rpc: string, request: Message][] = [
    ['GetDocument', { name: C }],
    ['UpdateDocument', { document: { name: C } }],
    ['DeleteDocument', { name: C }],
    ['CreateDocument', { parent: C, collectionId: 'c' }],
    ['CreateDocument', { parent: DOCUMENTS, collectionId: 'a/b' }],
    ['CreateDocument', { parent: DOCUMENTS, collectionId: 'c', documentId: '__x__' }],
    ['ListDocuments', { parent: C, collectionId: 'c' }],
    ['ListCollectionIds', { parent: C }],
    ['PartitionQuery', { parent: C }],
    ['RunQuery', { parent: C, structuredQuery: { from } }],
    ['RunAggregationQuery', { parent: C }],
    ['BatchGetDocuments', { database: C }],
    ['Commit', { database: C }],
    ['BatchWrite', { database: C }],
    ['BeginTransaction', { database: C }],
    ['Rollback', { database: C, transaction: 'AA==' }],
    ['ExecutePipeline', { database: DATABASE }],
  ];
  for (const [rpc, request] of names) {
    it(`after an error in a name (${rpc} ${JSON.stringify(request)})`, async () => {
      expect(await refusal(rpc, request, token)).not.to.be.oneOf(['none', 'invalid jwt']);
    });
  }

  const write = { update: { name: C } };
  const others: [rpc: string, request: Message][] = [
    ['GetDocument', { name: `${C}/a`, mask: { fieldPaths: ['a..b'] } }],
    ['UpdateDocument', { document: { name: `${C}/a` }, updateMask: { fieldPaths: ['a..b'] } }],
    ['DeleteDocument', { name: `${C}/a` }],
    ['CreateDocument', { parent: DOCUMENTS, collectionId: '' }],
    ['ListDocuments', { parent: DOCUMENTS, collectionId: '__x__' }],
    ['ListCollectionIds', { parent: DOCUMENTS, pageSize: -1 }],
    ['PartitionQuery', { parent: DOCUMENTS }],
    ['RunQuery', { parent: DOCUMENTS, structuredQuery: { from, limit: { value: -1 } } }],
    ['RunAggregationQuery', { parent: DOCUMENTS, structuredAggregationQuery: counted({ from, offset: -1 }) }],
    ['BatchGetDocuments', { database: DATABASE, documents: [C] }],
    ['Commit', { database: DATABASE, writes: [write] }],
    ['BatchWrite', { database: DATABASE, writes: [write] }],
    ['BeginTransaction', { database: DATABASE }],
    ['Rollback', { database: DATABASE, transaction: 'AA==' }],
  ];
  for (const [rpc, request] of others) {
    it(`before all other errors (${rpc} ${JSON.stringify(request)})`, async () => {
      expect(await refusal(rpc, request, token)).to.equal('invalid jwt');
    });
  }
});

describe('An operation reserved to the owner is', () => {
  const user = contextOf('Bearer e30.e30.');
  const meta = 'Metadata operations require admin authentication.';
  const list = { parent: DOCUMENTS, collectionId: 'c', showMissing: true };
  const twice = [{ delete: `${C}/a` }, { delete: `${C}/a` }];
  const refusals: [what: string, rpc: string, request: Message, message: string][] = [
    ['listing what is missing', 'ListDocuments', list, meta],
    [
      'listing what is missing in an order, which nobody may',
      'ListDocuments',
      { ...list, orderBy: '__name__' },
      'cannot specify an order when show_missing is true',
    ],
    [
      'listing what is missing in a reserved collection, which nobody may',
      'ListDocuments',
      { ...list, collectionId: '__x__' },
      'Collection id "__x__" is invalid because it is reserved.',
    ],
    ['listing collections', 'ListCollectionIds', { parent: DOCUMENTS }, meta],
    [
      'listing less than no collections, which nobody may',
      'ListCollectionIds',
      { parent: DOCUMENTS, pageSize: -1 },
      'page_size must be greater than or equal to zero.',
    ],
    [
      'writing in a batch',
      'BatchWrite',
      { database: DATABASE, writes: twice.slice(1) },
      'Batch writes require admin authentication.',
    ],
    [
      'writing twice to a document in a batch, which nobody may',
      'BatchWrite',
      { database: DATABASE, writes: twice },
      'the same document cannot be written more than once in a single request',
    ],
  ];
  for (const [what, rpc, request, message] of refusals) {
    it(what, async () => {
      expect(await refusal(rpc, request, user)).to.equal(message);
    });
  }
});

describe('An invalid id is refused', () => {
  const owner = contextOf('Bearer owner');
  const create = { parent: DOCUMENTS, collectionId: 'c' };
  const refusals: [rpc: string, request: Message, message: string][] = [
    ['GetDocument', { name: `${C}/a/__x__/b` }, 'Collection id "__x__" is invalid because it is reserved.'],
    [
      'GetDocument',
      { name: `${DOCUMENTS}/__id5__/a` },
      'Collection id "__id5__" is invalid because it is reserved.',
    ],
    ['GetDocument', { name: `${C}/__x__` }, 'Resource id "__x__" is invalid because it is reserved.'],
    [
      'CreateDocument',
      { ...create, collectionId: 'a/b' },
      'Collection id "a/b" is invalid because it contains "/".',
    ],
    [
      'CreateDocument',
      { ...create, collectionId: '..' },
      'Collection id ".." is invalid because it is reserved.',
    ],
    [
      'CreateDocument',
      { ...create, documentId: 'a/b' },
      'Resource id "a/b" is invalid because it contains "/".',
    ],
    ['CreateDocument', { ...create, documentId: '.' }, 'Resource id "." is invalid because it is reserved.'],
    ['GetDocument', { name: `${C}/_____` }, 'Resource id "_____" is invalid because it is reserved.'],
    [
      'GetDocument',
      { name: `${DOCUMENTS}/____/a` },
      'Collection id "____" is invalid because it is reserved.',
    ],
  ];
  for (const [rpc, request, message] of refusals) {
    it(`with the message: ${message} (${rpc})`, async () => {
      expect(await refusal(rpc, request, owner)).to.equal(message);
    });
  }
});

it('A document may have the id ____, of four underscores', async () => {
  const client = new Client();
  await client.commit([set('c/____', { n: 1n })]);
  await client.call('CreateDocument', { parent: DOCUMENTS, collectionId: 'd', documentId: '____' });
  expect(await client.query({ from: [{ collectionId: 'c' }] })).to.deep.equal(['c/____']);
  expect(await client.query({ from: [{ collectionId: 'd' }] })).to.deep.equal(['d/____']);
});

describe('The first answer of a read that starts a transaction', () => {
  const newTransaction = { readOnly: {} };
  const reads: [rpc: string, request: Message][] = [
    ['BatchGetDocuments', { database: DATABASE, documents: [`${C}/a`], newTransaction }],
    ['RunQuery', { parent: DOCUMENTS, structuredQuery: { from }, newTransaction }],
  ];
  for (const [rpc, request] of reads) {
    it(`is only the transaction (${rpc})`, async () => {
      const [first, second] = await new Client().stream(rpc, request);
      expect(first).to.have.all.keys('transaction');
      expect(second).to.have.property('readTime');
    });
  }
});

describe('A mask', () => {
  it('returns its fields sorted by name', async () => {
    const client = new Client();
    const a = { integerValue: '1' };
    await client.commit([{ update: { name: `${C}/a`, fields: { c: a, b: a, a } } }]);
    const { fields } = await client.call('GetDocument', {
      name: `${C}/a`,
      mask: { fieldPaths: ['c', 'a', 'b'] },
    });
    expect(Object.keys(fields)).to.deep.equal(['a', 'b', 'c']);
  });
});
