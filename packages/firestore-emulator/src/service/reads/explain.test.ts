import { expect } from 'chai';
import type { Message } from '../../interfaces.ts';
import { Client, DOCUMENTS, equals, PROJECT, set, wire } from '../client.test-support.ts';

const FILMS = { from: [{ collectionId: 'films' }] };
const PLAN = { explainOptions: {} };
const ANALYZE = { explainOptions: { analyze: true } };
const COUNT = [{ count: {}, alias: 'n' }];

async function withFilms(): Promise<Client> {
  const client = new Client();
  await client.commit([1, 2, 3].map((n) => set(`films/f${n}`, { n: BigInt(n), odd: n % 2 === 1 })));
  client.firestore.resetCounters(PROJECT);
  return client;
}

const run = (client: Client, structuredQuery: Message, more: Message): Promise<Message[]> =>
  client.stream('RunQuery', { parent: DOCUMENTS, structuredQuery, ...more });
const aggregate = (client: Client, structuredQuery: Message, more: Message): Promise<Message[]> => {
  const structuredAggregationQuery = { structuredQuery, aggregations: COUNT };
  return client.stream('RunAggregationQuery', { parent: DOCUMENTS, structuredAggregationQuery, ...more });
};

function plain({ fields }: Message): Message {
  const entries = Object.entries<Message>(fields);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value.structValue ? plain(value.structValue) : value.stringValue]),
  );
}

describe('explain_options', () => {
  it('without analyze return only the plan, for one read', async () => {
    const client = await withFilms();
    for (const ask of [run, aggregate]) {
      const [answer, ...others] = await ask(client, { ...FILMS, where: equals('odd', true) }, PLAN);
      expect(others).to.deep.equal([]);
      expect(Object.keys(answer!)).to.deep.equal(['explainMetrics']);
      expect(Object.keys(answer!.explainMetrics)).to.deep.equal(['planSummary']);
      expect(answer!.explainMetrics.planSummary.indexesUsed.map(plain)).to.deep.equal([
        { properties: '(odd ASC, __name__ ASC)', query_scope: 'Collection' },
      ]);
    }
    expect(client.firestore.counters(PROJECT).reads).to.equal(2);
  });

  it('with analyze add statistics to the last document', async () => {
    const client = await withFilms();
    const [first, last, ...others] = await run(client, { ...FILMS, where: equals('odd', true) }, ANALYZE);
    expect(others).to.deep.equal([]);
    expect(first).not.to.have.property('explainMetrics');
    expect(last!.document.name).to.equal(`${DOCUMENTS}/films/f3`);
    const { resultsReturned, readOperations, executionDuration, debugStats } =
      last!.explainMetrics.executionStats;
    expect({ resultsReturned, readOperations }).to.deep.equal({ resultsReturned: '2', readOperations: '2' });
    expect(executionDuration.nanos).to.be.greaterThan(0);
    expect(plain(debugStats)).to.deep.equal({
      documents_scanned: '2',
      index_entries_scanned: '2',
      billing_details: {
        documents_billable: '2',
        index_entries_billable: '0',
        small_ops: '0',
        min_query_cost: '0',
      },
    });
    expect(client.firestore.counters(PROJECT).reads).to.equal(2);
  });

  it('with analyze report one read for a query without results', async () => {
    const client = await withFilms();
    const answers = await run(client, { ...FILMS, where: equals('n', 9n) }, ANALYZE);
    expect(answers).to.have.length(1);
    expect(answers[0]).to.include.keys('readTime', 'explainMetrics');
    const stats = answers[0]!.explainMetrics.executionStats;
    expect(stats).to.include({ resultsReturned: '0', readOperations: '1' });
    expect(plain(stats.debugStats).billing_details).to.include({
      documents_billable: '0',
      min_query_cost: '1',
    });
  });

  it('count documents skipped by an offset as reads', async () => {
    const [answer] = await run(await withFilms(), { ...FILMS, offset: 2 }, ANALYZE);
    expect(answer!.explainMetrics.executionStats).to.include({ resultsReturned: '1', readOperations: '3' });
  });

  it('name no index for a query with limit 0, but one for its count', async () => {
    const client = await withFilms();
    const none = { ...FILMS, limit: { value: 0 } };
    const [query] = await run(client, none, ANALYZE);
    expect(query!.explainMetrics.planSummary.indexesUsed).to.deep.equal([]);
    const [count] = await aggregate(client, none, ANALYZE);
    expect(count!.explainMetrics.planSummary.indexesUsed).to.have.length(1);
  });

  it('with analyze bill an aggregation by its index entries', async () => {
    const [answer] = await aggregate(await withFilms(), FILMS, ANALYZE);
    expect(answer!.result.aggregateFields).to.deep.equal({ n: wire(3n) });
    const stats = answer!.explainMetrics.executionStats;
    expect(stats).to.include({ resultsReturned: '1', readOperations: '1' });
    expect(plain(stats.debugStats)).to.deep.include({ documents_scanned: '0', index_entries_scanned: '3' });
    expect(plain(stats.debugStats).billing_details).to.include({
      documents_billable: '0',
      index_entries_billable: '3',
    });
  });

  it('with analyze bill a vector search by its documents and each hundred vectors', async () => {
    const client = new Client();
    const vector = (...values: number[]) => wire({ __type__: '__vector__', value: values });
    const put = (id: string, value: Message) => ({
      update: { name: `${DOCUMENTS}/v/${id}`, fields: { v: value } },
    });
    const points = Array.from({ length: 101 }, (_, n) => put(`p${n}`, vector(n, 1)));
    await client.commit([...points, put('other', vector(1)), put('text', wire('none'))]);
    client.firestore.resetCounters(PROJECT);
    const findNearest = {
      vectorField: { fieldPath: 'v' },
      queryVector: vector(1, 1),
      distanceMeasure: 'EUCLIDEAN',
      limit: { value: 3 },
    };
    const answers = await run(client, { from: [{ collectionId: 'v' }], findNearest }, ANALYZE);
    const stats = answers.at(-1)!.explainMetrics.executionStats;
    expect(stats).to.include({ resultsReturned: '3', readOperations: '5' });
    expect(plain(stats.debugStats).billing_details).to.include({
      documents_billable: '3',
      knn_vector_index_entries_billable: '101',
    });
    expect(client.firestore.counters(PROJECT).reads).to.equal(5);
  });

  it('return the transaction that a plan starts', async () => {
    const client = await withFilms();
    const [started] = await run(client, FILMS, { ...PLAN, newTransaction: {} });
    expect(started!.transaction).to.have.length.greaterThan(0);
    const [counted] = await aggregate(client, FILMS, { ...PLAN, newTransaction: {} });
    expect(counted).to.include.keys('transaction', 'explainMetrics');
  });
});
