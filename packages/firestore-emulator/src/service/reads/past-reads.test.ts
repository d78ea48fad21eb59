import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../../interfaces.ts';
import { Client, codeOf, DOCUMENTS, remove, set, wire } from '../client.test-support.ts';

const C = { from: [{ collectionId: 'c' }] };

describe('reads at a time', () => {
  it('see the documents at that time', async () => {
    const client = new Client();
    const times: Message[] = [];
    for (const n of [1n, 2n, 3n])
      times.push((await client.commit([set('c/d', { n }), set(`c/e${n}`, { n })])).commitTime);
    const readTime = times[1];
    expect(await client.get('c/d', { readTime })).to.deep.equal({ n: wire(2n) });
    expect(
      await client.query({ ...C, orderBy: [{ field: { fieldPath: 'n' } }] }, { readTime }),
    ).to.deep.equal(['c/e1', 'c/d', 'c/e2']);
    expect(await client.get('c/e3', { readTime })).to.equal(undefined);
  });

  it('are refused for a future time and one more than an hour ago', async () => {
    let now = 1_700_000_000_000;
    const client = new Client({ clock: () => now });
    const { commitTime: readTime } = await client.commit([set('c/d', { n: 1n })]);
    now += 3599_000;
    expect(await client.get('c/d', { readTime })).to.deep.equal({ n: wire(1n) });
    now += 2000;
    expect(await codeOf(client.get('c/d', { readTime }))).to.equal('FAILED_PRECONDITION');
    const future = { seconds: '99999999999', nanos: 0 };
    expect(await codeOf(client.get('c/d', { readTime: future }))).to.equal('INVALID_ARGUMENT');
  });

  it('see the same with every RPC', async () => {
    const client = new Client();
    await client.commit([set('c/a', { n: 1n }), set('c/ghost/sub/x', {}), set('gone/a', {})]);
    const { commitTime: readTime } = await client.commit([set('c/a', { n: 2n })]);
    await client.commit([remove('c/a'), remove('c/ghost/sub/x'), remove('gone/a'), set('later/b', {})]);
    const parent = DOCUMENTS;
    const got = await client.call('GetDocument', { name: `${DOCUMENTS}/c/a`, readTime });
    expect(got.fields).to.deep.equal({ n: wire(2n) });
    const list = (more: Message) =>
      client.call('ListDocuments', { parent, collectionId: 'c', readTime, ...more });
    const names = ({ documents }: Message) => documents.map((d: Message) => d.name.split('/').at(-1));
    expect(names(await list({}))).to.deep.equal(['a']);
    expect(names(await list({ showMissing: true }))).to.deep.equal(['a', 'ghost']);
    const { collectionIds } = await client.call('ListCollectionIds', { parent, readTime });
    expect(collectionIds).to.deep.equal(['c', 'gone']);
    const below = await client.call('ListCollectionIds', { parent: `${parent}/c/ghost`, readTime });
    expect(below.collectionIds).to.deep.equal(['sub']);
    const [count] = await client.stream('RunAggregationQuery', {
      parent,
      structuredAggregationQuery: { structuredQuery: C, aggregations: [{ count: {}, alias: 'n' }] },
      readTime,
    });
    expect(count!.result.aggregateFields).to.deep.equal({ n: wire(1n) });
    const transaction = await client.begin({ readOnly: { readTime } });
    expect(await client.query(C, { transaction })).to.deep.equal(['c/a']);
  });

  it('see each commit unchanged, or fail if it is no longer in the history', async () => {
    const path = fc.constantFrom('c/a', 'c/b', 'c/d', 'c/x/s/y');
    const write = fc.oneof(
      fc.tuple(path, fc.bigInt({ min: 0n, max: 3n })).map(([at, n]) => set(at, { n })),
      path.map((at) => remove(at)),
    );
    const commits = fc.array(fc.array(write, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(commits, fc.constantFrom(900, 2000, undefined), async (batches, historyBytes) => {
        const client = new Client({ historyBytes });
        const seen: { readTime: Message; paths: string[]; ids: string[] }[] = [];
        for (const writes of batches) {
          const { commitTime: readTime } = await client.commit(writes);
          const { collectionIds: ids } = await client.call('ListCollectionIds', { parent: DOCUMENTS });
          seen.push({ readTime, paths: await client.query(C), ids });
        }
        let forgotten = true;
        for (const { readTime, paths, ids } of seen) {
          const query = client.query(C, { readTime });
          if (forgotten && historyBytes && (await codeOf(query)) === 'FAILED_PRECONDITION') continue;
          forgotten = false;
          expect(await query).to.deep.equal(paths);
          const now = await client.call('ListCollectionIds', { parent: DOCUMENTS, readTime });
          expect(now.collectionIds).to.deep.equal(ids);
        }
        // The last commit's time needs no history at all.
        expect(forgotten).to.equal(false);
      }),
    );
  });

  it('are refused for times that a small history has dropped, also in read-only transactions', async () => {
    const client = new Client({ historyBytes: 10_000 });
    const { commitTime: readTime } = await client.commit([set('c/d', { n: 0n })]);
    const transaction = await client.begin({ readOnly: {} });
    for (let n = 1n; n <= 100n; n++) await client.commit([set('c/d', { n })]);
    expect(await codeOf(client.get('c/d', { readTime }))).to.equal('FAILED_PRECONDITION');
    expect(await codeOf(client.get('c/d', { transaction }))).to.equal('FAILED_PRECONDITION');
    const { commitTime: last } = await client.commit([set('c/d', { n: 101n })]);
    await client.commit([set('c/d', { n: 102n })]);
    expect(await client.get('c/d', { readTime: last })).to.deep.equal({ n: wire(101n) });
  });
});
