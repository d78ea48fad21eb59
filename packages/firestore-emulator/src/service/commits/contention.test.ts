import { mock } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { rounds } from '../../../test/deep.ts';
import type { Message } from '../../interfaces.ts';
import { Client, equals, set, settle, wire } from '../client.test-support.ts';

const C = { from: [{ collectionId: 'c' }] };

describe('many transactions at once', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  async function retried(client: Client, body: (transaction: Buffer) => Promise<Message[]>): Promise<void> {
    for (;;) {
      const transaction = await client.begin();
      try {
        const writes = await body(transaction);
        await client.commit(writes, transaction);
        return;
      } catch (error) {
        await client.rollback(transaction);
        if ((error as { code: string }).code !== 'ABORTED') throw error;
      }
    }
  }

  async function finish(calls: Promise<void>[]): Promise<void> {
    let done = false;
    const all = Promise.all(calls).finally(() => {
      done = true;
    });
    for (let i = 0; i < 1000 && !done; i++) {
      await settle();
      mock.timers.tick(500);
    }
    await all;
  }

  it('are serializable: money moved between accounts is never lost', async () => {
    const account = fc.constantFrom('c/a', 'c/b', 'c/d');
    const transfer = fc.uniqueArray(account, { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(transfer, { minLength: 2, maxLength: 8 }),
        fc.boolean(),
        async (transfers, oneByOne) => {
          const client = new Client();
          await client.commit(['c/a', 'c/b', 'c/d'].map((path) => set(path, { n: 100n })));
          const balance = async (path: string, transaction: Buffer) =>
            BigInt((await client.get(path, { transaction }))!.n.integerValue);
          const move = ([from, to]: string[]) =>
            retried(client, async (transaction) => {
              const [a, b] = oneByOne
                ? [await balance(from!, transaction), await balance(to!, transaction)]
                : await Promise.all([balance(from!, transaction), balance(to!, transaction)]);
              await settle();
              return [set(from!, { n: a! - 10n }), set(to!, { n: b! + 10n })];
            });
          await finish(transfers.map(move));
          const expected: Record<string, bigint> = { 'c/a': 100n, 'c/b': 100n, 'c/d': 100n };
          for (const [from, to] of transfers) {
            expected[from!]! -= 10n;
            expected[to!]! += 10n;
          }
          for (const [path, n] of Object.entries(expected))
            expect(await client.get(path)).to.deep.equal({ n: wire(n) });
        },
      ),
      rounds(15, 60),
    );
  });

  it('never break an invariant over a whole query that each of them keeps', async () => {
    const on = { ...C, where: equals('on', true) };
    const actor = fc.record({ off: fc.constantFrom('c/a', 'c/b', 'c/d', 'c/e'), slow: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(actor, { minLength: 2, maxLength: 6 }), async (actors) => {
        const client = new Client();
        await client.commit(['c/a', 'c/b', 'c/d', 'c/e'].map((path) => set(path, { on: true })));
        const turnOff = ({ off, slow }: { off: string; slow: boolean }) =>
          retried(client, async (transaction) => {
            const documents = await client.query(slow ? { ...on, limit: { value: 9 } } : on, { transaction });
            if (slow) await settle();
            return documents.length > 2 ? [set(off, { on: false })] : [];
          });
        await finish(actors.map(turnOff));
        expect((await client.query(on)).length).to.be.at.least(2);
      }),
      rounds(15, 60),
    );
  });
});
