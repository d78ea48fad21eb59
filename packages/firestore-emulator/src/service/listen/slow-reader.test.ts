import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../../interfaces.ts';
import { ALICE, Client, PROJECT, remove, set, wire } from '../client.test-support.ts';
import { Listener, QUERIES } from './listener.test-support.ts';

const ALL = QUERIES[0]!;
const kindOf = (message: Message) => message.targetChange?.targetChangeType ?? Object.keys(message)[0];

describe('a listener that does not read', () => {
  let client: Client;
  let listener: Listener;
  beforeEach(() => {
    client = new Client();
    listener = new Listener(client);
  });

  it('gets many commits as one snapshot of current documents once it reads', async () => {
    await client.commit([set('c/kept', {}), set('c/gone', {})]);
    listener.query(1, ALL);
    listener.take();
    listener.readOnly(0);
    for (let n = 1n; n <= 100n; n++) await client.commit([set('c/a', { n }), set('c/kept', { n })]);
    const { commitTime } = await client.commit([remove('c/gone')]);
    expect(listener.take()).to.deep.equal([]);
    listener.readOnly(Number.POSITIVE_INFINITY);
    const messages = listener.take();
    expect(messages.map(kindOf)).to.deep.equal([
      'documentChange',
      'documentChange',
      'documentDelete',
      'NO_CHANGE',
    ]);
    expect(messages[0]!.documentChange.document.fields).to.deep.equal({ n: wire(100n) });
    expect(messages.at(-1)!.targetChange.readTime).to.deep.equal(commitTime);
    expect(listener.snapshots.at(-1)).to.deep.equal({ 1: ['c/a', 'c/kept'] });
  });

  it('causes no messages to be created before it reads', async () => {
    await client.commit(Array.from({ length: 50 }, (_, n) => set(`c/d${n}`, {})));
    listener.readOnly(0);
    listener.query(1, ALL);
    expect(listener.take()).to.have.length(0);
    listener.readOnly(10);
    expect(listener.take()).to.have.length(10);
    await client.commit([set('c/later', {})]);
    listener.readOnly(Number.POSITIVE_INFINITY);
    listener.take();
    // First all of the first snapshot, as it was.
    expect(listener.snapshots.map((snapshot) => snapshot[1]!.length)).to.deep.equal([50, 51]);
  });

  it('gets snapshots that each equal its queries’ results at that time', async () => {
    const path = fc.constantFrom('c/a', 'c/b', 'c/d', 'c/e', 'x/y/c/f');
    const write = fc.oneof(
      fc.tuple(path, fc.bigInt({ min: 0n, max: 5n })).map(([at, n]) => set(at, { n })),
      path.map((at) => remove(at)),
    );
    const step = fc.record({
      writes: fc.array(write, { maxLength: 3 }),
      reads: fc.option(fc.nat(6)),
      target: fc.option(fc.nat(QUERIES.length - 1)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const client = new Client();
        const listener = new Listener(client);
        listener.isMerged = true;
        for (const { writes, reads, target } of steps) {
          if (writes.length > 0) await client.commit(writes);
          if (target !== null) {
            listener.send({ removeTarget: target + 1 });
            listener.query(target + 1, QUERIES[target]!);
          }
          listener.readOnly(reads ?? Number.POSITIVE_INFINITY);
        }
        listener.readOnly(Number.POSITIVE_INFINITY);
        listener.take();
        for (const [i, snapshot] of listener.snapshots.entries()) {
          const nanos = listener.readTimes[i]!;
          const readTime = { seconds: String(nanos / 1_000_000_000n), nanos: Number(nanos % 1_000_000_000n) };
          for (const [id, paths] of Object.entries(snapshot)) {
            const expected = await client.query(QUERIES[Number(id) - 1]!, { readTime });
            expect(paths, `target ${id}`).to.deep.equal(expected.sort());
          }
        }
        for (const [id, documents] of listener.targets) {
          expect([...documents.keys()].sort()).to.deep.equal((await client.query(QUERIES[id - 1]!)).sort());
        }
      }),
    );
  });

  it('gets the current versions of documents', async () => {
    listener.query(1, QUERIES[1]!);
    listener.query(2, ALL);
    listener.take();
    listener.readOnly(0);
    await client.commit([set('c/a', { n: 1n })]);
    await client.commit([set('c/a', { n: 9n })]);
    listener.readOnly(Number.POSITIVE_INFINITY);
    const [{ documentChange }] = listener.take() as [Message];
    expect(documentChange.document.fields).to.deep.equal({ n: wire(9n) });
    expect(documentChange).to.deep.include({ targetIds: [2], removedTargetIds: [1] });
  });

  it('gets no deletion of a document that exists again', async () => {
    await client.commit([set('c/a', { n: 1n })]);
    listener.query(1, QUERIES[1]!);
    listener.readOnly(0);
    await client.commit([remove('c/a')]);
    await client.commit([set('c/a', { n: 9n })]);
    listener.take();
    listener.readOnly(Number.POSITIVE_INFINITY);
    expect(listener.take().map(kindOf)).to.deep.equal(['documentRemove', 'NO_CHANGE']);
  });

  it('gets nothing more of a target that it may no longer see', async () => {
    let open = true;
    const authorize = () => ({ allowed: open, reason: 'closed' });
    const client = new Client({ rules: () => ({ authorize }) });
    const listener = new Listener(client.as(ALICE));
    listener.query(1, ALL);
    listener.take();
    listener.readOnly(0);
    await client.commit([set('c/seen', {})]);
    open = false;
    await client.commit([set('c/secret', {})]);
    listener.readOnly(Number.POSITIVE_INFINITY);
    expect(listener.take().map(kindOf)).to.deep.equal(['REMOVE']);
  });

  it('has to resume if too many documents have changed', async () => {
    listener.query(1, ALL);
    const documents = Array.from({ length: 100_001 }, (_, n) => ({ path: `c/d${n}`, fields: new Map() }));
    listener.readOnly(0);
    await client.firestore.importDocuments(PROJECT, '(default)', documents.slice(1));
    expect(listener.ended).to.equal(null);
    await client.firestore.importDocuments(PROJECT, '(default)', documents.slice(0, 1));
    expect(listener.ended).to.include({ code: 'UNAVAILABLE' });
    listener.take();
    const again = new Listener(client);
    again.query(1, ALL, { resumeToken: listener.resumeToken });
    expect(again.take().filter((message) => message.documentChange)).to.have.length(100_001);
  });
});
