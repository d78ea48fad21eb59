import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../../interfaces.ts';
import { Client, codeOf, DATABASE, DOCUMENTS, set } from '../client.test-support.ts';

describe('a partition query', () => {
  const group = { from: [{ collectionId: 'c', allDescendants: true }] };
  const ask = (client: Client, more: Message): Promise<Message> =>
    client.call('PartitionQuery', { parent: DOCUMENTS, structuredQuery: group, ...more });

  it('splits a collection group into complete parts of similar size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 12 }), async (size, partitionCount) => {
        const client = new Client();
        if (size > 0) await client.commit(Array.from({ length: size }, (_, i) => set(`c/d${i}`, {})));
        const { partitions } = await ask(client, { partitionCount: String(partitionCount) });
        expect(partitions).to.have.length(Math.min(partitionCount, Math.max(0, size - 1)));
        const bounds = [undefined, ...partitions, undefined];
        const parts: string[][] = [];
        for (let i = 0; i + 1 < bounds.length; i++) {
          const orderBy = [{ field: { fieldPath: '__name__' } }];
          parts.push(await client.query({ ...group, orderBy, startAt: bounds[i], endAt: bounds[i + 1] }));
        }
        expect(parts.flat()).to.deep.equal(await client.query(group));
        const sizes = parts.map((part) => part.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).to.be.at.most(1);
      }),
      { numRuns: 50 },
    );
  });

  it('returns its cursors in pages', async () => {
    const client = new Client();
    await client.commit(Array.from({ length: 10 }, (_, i) => set(`p/${i}/c/d`, {})));
    const { partitions: all } = await ask(client, { partitionCount: 5 });
    const pages: Message[] = [];
    let pageToken: string | undefined;
    do {
      const page = await ask(client, { partitionCount: 5, pageSize: 2, pageToken });
      pages.push(page.partitions);
      pageToken = page.nextPageToken;
    } while (pageToken);
    expect(pages.map((page) => page.length)).to.deep.equal([2, 2, 1]);
    expect(pages.flat()).to.deep.equal(all);
  });

  it('is refused for other queries than whole collection groups, for no parts and for users', async () => {
    const client = new Client();
    const queries: Message[] = [
      { from: [{ collectionId: 'c' }] },
      { from: [{ allDescendants: true }] },
      { ...group, limit: { value: 3 } },
      { ...group, orderBy: [{ field: { fieldPath: 'n' } }] },
    ];
    for (const structuredQuery of queries) {
      expect(await codeOf(ask(client, { partitionCount: 2, structuredQuery }))).to.equal('INVALID_ARGUMENT');
    }
    expect(await codeOf(ask(client, {}))).to.equal('INVALID_ARGUMENT');
    const anonymous = client.as({ kind: 'anonymous' });
    expect(await codeOf(ask(anonymous, { partitionCount: 2 }))).to.equal('PERMISSION_DENIED');
  });
});

describe('pipelines', () => {
  it('are refused by name', async () => {
    const call = new Client().stream('ExecutePipeline', { database: DATABASE });
    expect(await codeOf(call)).to.equal('UNIMPLEMENTED');
  });
});
