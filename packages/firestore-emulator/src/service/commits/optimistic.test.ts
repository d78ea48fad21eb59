import { expect } from 'chai';
import { Client, codeOf, set, wire } from '../client.test-support.ts';

const C = { from: [{ collectionId: 'c' }] };

describe('optimistic transactions', () => {
  const optimistic = { readWrite: { concurrencyMode: 'OPTIMISTIC' } };
  const structuredQuery = { ...C, limit: { value: 1 } };
  const ways: [string, (client: Client, transaction: Buffer) => Promise<unknown>][] = [
    ['a document', (client, transaction) => client.get('c/d', { transaction })],
    ['a document that is not there', (client, transaction) => client.get('c/no', { transaction })],
    ['a query', (client, transaction) => client.query(structuredQuery, { transaction })],
  ];
  for (const [what, read] of ways) {
    it(`block no writes, and are aborted after ${what} they have read has changed`, async () => {
      const client = new Client();
      await client.commit([set('c/d', { n: 1n })]);
      const first = await client.begin(optimistic);
      const second = await client.begin(optimistic);
      const third = await client.begin(optimistic);
      for (const transaction of [first, second]) await read(client, transaction);
      await client.get('c/other', { transaction: third });
      await client.commit([set('c/d', { n: 2n }), set('c/no', {})]);
      expect(await codeOf(client.commit([set('x/y', { n: 1n })], first))).to.equal('ABORTED');
      expect(await codeOf(client.commit([], second))).to.equal('ABORTED');
      expect(await codeOf(client.commit([set('x/z', {})], third))).to.equal('OK');
      expect(await client.get('x/y')).to.equal(undefined);
    });
  }

  it('that collide commit one after the other when they are retried', async () => {
    const client = new Client();
    await client.commit([set('c/d', { n: 0n })]);
    const increment = async (): Promise<void> => {
      for (;;) {
        const transaction = await client.begin(optimistic);
        const fields = await client.get('c/d', { transaction });
        const n = BigInt(fields!.n.integerValue) + 1n;
        if ((await codeOf(client.commit([set('c/d', { n })], transaction))) === 'OK') return;
      }
    };
    await Promise.all(Array.from({ length: 8 }, increment));
    expect(await client.get('c/d')).to.deep.equal({ n: wire(8n) });
  });
});
