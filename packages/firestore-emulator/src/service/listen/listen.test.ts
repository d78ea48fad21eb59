import { expect } from 'chai';
import fc from 'fast-check';
import { invalidArgument } from '../../errors.ts';
import type { Message, RulesRequest } from '../../interfaces.ts';
import { ALICE, Client, DATABASE, DOCUMENTS, remove, set, wire } from '../client.test-support.ts';
import { Listener, QUERIES } from './listener.test-support.ts';

describe('a listener', () => {
  let client: Client;
  let listener: Listener;
  beforeEach(() => {
    client = new Client();
    listener = new Listener(client);
  });

  it('gets existing documents, then CURRENT, then a snapshot of all targets', async () => {
    await client.commit([set('c/a', { n: 1n })]);
    listener.query(2, QUERIES[0]!);
    const kinds = listener.take().map((m) => m.targetChange?.targetChangeType ?? Object.keys(m)[0]);
    expect(kinds).to.deep.equal(['ADD', 'documentChange', 'CURRENT', 'NO_CHANGE']);
    expect(listener.snapshots).to.deep.equal([{ 2: ['c/a'] }]);
    expect(listener.resumeToken).to.be.an.instanceOf(Buffer);
  });

  it('gets deletions of missing documents at first', async () => {
    await client.commit([set('c/a', { n: 1n })]);
    listener.documents(2, ['c/a', 'c/no', 'c/a']);
    const messages = listener.take();
    const kinds = messages.map((m) => m.targetChange?.targetChangeType ?? Object.keys(m)[0]);
    expect(kinds).to.deep.equal(['ADD', 'documentChange', 'documentDelete', 'CURRENT', 'NO_CHANGE']);
    expect(messages[2]!.documentDelete).to.deep.equal({
      document: `${DOCUMENTS}/c/no`,
      removedTargetIds: [2],
      readTime: messages.at(-1)!.targetChange.readTime,
    });
    expect(listener.snapshots).to.deep.equal([{ 2: ['c/a'] }]);
  });

  it('ends when its messages can’t be sent, without affecting commits', async () => {
    const client = new Client();
    const sent: Message[] = [];
    let isBroken = false;
    let end: Message | undefined;
    const session = client.firestore.service.bidi.Listen!(
      { caller: client.caller },
      {
        send(message) {
          if (isBroken) throw invalidArgument('too deep');
          sent.push(message);
        },
        isFull: () => false,
        end: (error) => {
          end = error;
        },
      },
    );
    const healthy = new Listener(client);
    for (const targetId of [2, 4])
      session.receive({
        database: DATABASE,
        addTarget: { targetId, query: { parent: DOCUMENTS, structuredQuery: QUERIES[0]! } },
      });
    healthy.query(2, QUERIES[0]!);
    isBroken = true;
    await client.commit([set('c/a', { n: 1n })]);
    expect(end).to.deep.include({ code: 'INVALID_ARGUMENT', message: 'too deep' });
    isBroken = false;
    const before = sent.length;
    await client.commit([set('c/b', { n: 1n })]);
    expect(sent).to.have.length(before);
    healthy.take();
    expect(healthy.snapshots.at(-1)).to.deep.equal({ 2: ['c/a', 'c/b'] });
  });

  it('has the results of its queries after every commit, with limits refilled', async () => {
    const path = fc.constantFrom('c/a', 'c/b', 'c/d', 'c/e', 'x/y/c/f', 'other/g');
    const write = fc.oneof(
      fc.tuple(path, fc.bigInt({ min: 0n, max: 5n })).map(([at, n]) => set(at, { n })),
      fc.tuple(path, fc.string()).map(([at, text]) => set(at, { text })),
      path.map((at) => remove(at)),
    );
    const commits = fc.array(fc.array(write, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(commits, fc.nat(6), async (all, attachAt) => {
        const client = new Client();
        const listener = new Listener(client);
        for (const [i, writes] of all.entries()) {
          if (i === attachAt) for (const [id, query] of QUERIES.entries()) listener.query(id + 1, query);
          await client.commit(writes);
          const before = listener.snapshots.length;
          const messages = listener.take();
          if (i < attachAt) continue;
          for (const [id, query] of QUERIES.entries()) {
            const expected = (await client.query(query)).sort();
            expect([...listener.targets.get(id + 1)!.keys()].sort(), JSON.stringify(query)).to.deep.equal(
              expected,
            );
          }
          // One commit is one snapshot, and it is the last message.
          if (i > attachAt) expect(listener.snapshots.length - before).to.equal(messages.length > 0 ? 1 : 0);
        }
        expect(listener.readTimes).to.deep.equal(listener.readTimes.toSorted((a, b) => (a < b ? -1 : 1)));
      }),
      { numRuns: 150 },
    );
  });

  it('gets the version of each document', async () => {
    listener.query(1, QUERIES[2]!);
    const { commitTime } = await client.commit([set('c/a', { n: 7n })]);
    const change = listener.take().find((m) => m.documentChange);
    expect(change!.documentChange.document).to.deep.equal({
      name: `${DOCUMENTS}/c/a`,
      fields: { n: wire(7n) },
      createTime: commitTime,
      updateTime: commitTime,
    });
  });

  it('gets nothing for other writes or no-op writes', async () => {
    await client.commit([set('c/a', { n: 1n })]);
    listener.query(1, QUERIES[1]!);
    listener.documents(2, ['c/a', 'c/missing']);
    listener.take();
    await client.commit([set('d/a', { n: 1n }), set('c/a/c2/x', { n: 1n }), set('c/a', { n: 1n })]);
    await client.commit([set('c/big', { n: 9n })]);
    expect(listener.take()).to.deep.equal([]);
  });

  it('follows single documents as they are created and deleted', async () => {
    listener.documents(2, ['c/a', 'c/b']);
    listener.take();
    await client.commit([set('c/a', {}), set('c/b', {})]);
    await client.commit([remove('c/a')]);
    const messages = listener.take();
    expect(listener.snapshots).to.deep.equal([{ 2: [] }, { 2: ['c/a', 'c/b'] }, { 2: ['c/b'] }]);
    expect(messages.filter((m) => m.documentDelete)).to.have.length(1);
  });

  it('distinguishes a document that left the query from a deleted one', async () => {
    await client.commit([set('c/a', { n: 1n })]);
    listener.query(1, QUERIES[1]!);
    await client.commit([set('c/a', { n: 9n })]);
    expect(listener.take().some((m) => m.documentRemove)).to.equal(true);
  });

  it('gets only the fields that its query selects', async () => {
    listener.query(1, { ...QUERIES[0], select: { fields: [{ fieldPath: 'n' }] } });
    listener.query(2, QUERIES[0]!);
    await client.commit([set('c/a', { n: 1n, secret: 'x' })]);
    listener.take();
    expect(Object.keys(listener.targets.get(1)!.get('c/a')!.fields)).to.deep.equal(['n']);
    expect(Object.keys(listener.targets.get(2)!.get('c/a')!.fields)).to.deep.equal(['n', 'secret']);
  });

  it('is removed after its first snapshot with once', async () => {
    listener.query(1, QUERIES[0]!, { once: true });
    listener.take();
    await client.commit([set('c/a', {})]);
    expect(listener.take()).to.deep.equal([]);
    expect(listener.targets.size).to.equal(0);
  });

  it('keeps other targets when one is refused', async () => {
    listener.query(1, QUERIES[0]!);
    listener.query(2, { from: [{ collectionId: 'c' }], limit: { value: -1 } });
    const refusal = listener.take().find((m) => m.targetChange?.targetChangeType === 'REMOVE');
    expect(refusal!.targetChange).to.deep.include({
      targetIds: [2],
      cause: { code: 3, message: 'limit is negative' },
    });
    await client.commit([set('c/a', {})]);
    listener.take();
    expect(listener.snapshots.at(-1)).to.deep.equal({ 1: ['c/a'] });
  });

  it('gets the removal of every document when the database is cleared', async () => {
    await client.commit([set('c/a', {}), set('c/b', {})]);
    listener.query(1, QUERIES[0]!);
    client.firestore.clear('demo-test', '(default)');
    listener.take();
    expect(listener.snapshots.at(-1)).to.deep.equal({ 1: [] });
  });

  it('is removed with PERMISSION_DENIED when a change revokes its access', async () => {
    let open = true;
    const authorize = () => ({ allowed: open, reason: 'closed' });
    const client = new Client({ rules: () => ({ authorize }) });
    const listener = new Listener(client.as(ALICE));
    listener.query(1, QUERIES[0]!);
    listener.take();
    open = false;
    await client.commit([set('c/secret', {})]);
    const messages = listener.take();
    expect(messages.filter((m) => m.documentChange)).to.deep.equal([]);
    expect(messages[0]!.targetChange.cause).to.deep.equal({ code: 7, message: 'closed' });
  });

  it('gets no deletion of a document that it may no longer get, only the denial', async () => {
    const requests: unknown[] = [];
    let open = true;
    const authorize = ({ method, path, before }: RulesRequest) => {
      requests.push([method, path, before !== null]);
      return { allowed: open, reason: 'closed' };
    };
    const client = new Client({ rules: () => ({ authorize }) });
    await client.commit([set('c/a', {}), set('c/b', {})]);
    const listener = new Listener(client.as(ALICE));
    listener.documents(1, ['c/a', 'c/no']);
    listener.documents(2, ['c/b']);
    listener.take();
    requests.length = 0;
    await client.commit([remove('c/b')]);
    expect(requests).to.deep.equal([['get', 'c/b', false]]);
    expect(listener.take().filter((m) => m.documentDelete)).to.have.length(1);
    open = false;
    await client.commit([remove('c/a')]);
    const [refusal, ...more] = listener.take();
    expect(refusal!.targetChange).to.deep.equal({
      targetChangeType: 'REMOVE',
      targetIds: [1],
      cause: { code: 7, message: 'closed' },
    });
    expect(more).to.deep.equal([]);
  });
});
