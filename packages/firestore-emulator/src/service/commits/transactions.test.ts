import { mock } from 'node:test';
import { expect } from 'chai';
import { Client, codeOf, DATABASE, DOCUMENTS, equals, set, settle, wire } from '../client.test-support.ts';

const C = { from: [{ collectionId: 'c' }] };

function watch(call: Promise<unknown>): { state: string } {
  const watched = { state: 'waiting' };
  void codeOf(call).then((code) => {
    watched.state = code;
  });
  return watched;
}

describe('transactions', () => {
  const timers = mock.timers;
  let client: Client;
  let now: number;

  beforeEach(async () => {
    timers.enable({ apis: ['setTimeout'] });
    now = Date.now();
    client = new Client({ clock: () => now });
    await client.commit([set('c/d', { n: 1n }), set('c/other', { n: 1n })]);
  });
  afterEach(() => timers.reset());

  const read = (transaction: Buffer, path = 'c/d') => client.get(path, { transaction });
  const write = (n: bigint, transaction?: Buffer, path = 'c/d') =>
    client.commit([set(path, { n })], transaction);

  it('queue up when many read and then write the same document, and all succeed at the first try', async () => {
    await client.commit([set('c/counter', { n: 0n })]);
    const increment = async () => {
      const transaction = await client.begin();
      const fields = await client.get('c/counter', { transaction });
      await settle();
      await client.commit([set('c/counter', { n: BigInt(fields!.n.integerValue) + 1n })], transaction);
    };
    await Promise.all(Array.from({ length: 20 }, increment));
    expect(await client.get('c/counter')).to.deep.equal({ n: wire(20n) });
  });

  it('block other writes of documents they have read until they end', async () => {
    const transaction = await client.begin();
    await read(transaction);
    const outside = watch(write(2n));
    await settle();
    expect(outside.state).to.equal('waiting');
    await write(3n, transaction);
    await settle();
    expect(outside.state).to.equal('OK');
    expect(await client.get('c/d')).to.deep.equal({ n: wire(2n) });
  });

  it('are answered before the writes and reads that waited for them', async () => {
    const ends: [string, (transaction: Buffer) => Promise<unknown>][] = [
      ['commit', (transaction) => write(3n, transaction)],
      ['rollback', (transaction) => client.rollback(transaction)],
    ];
    for (const [end, run] of ends) {
      const answered: string[] = [];
      const note = (who: string) => () => void answered.push(who);
      const transaction = await client.begin();
      await read(transaction);
      const create = set('c/d', {}, { currentDocument: { exists: false } });
      const waiting = [
        write(2n).then(note('write')),
        client.commit([create]).catch(note('refused write')),
        read(await client.begin()).then(note('read')),
      ];
      await settle();
      await Promise.all([run(transaction).then(note(end)), ...waiting]);
      expect(answered).to.deep.equal([end, 'write', 'refused write', 'read']);
      client.firestore.clear('demo-test', '(default)');
      await client.commit([set('c/d', { n: 1n })]);
    }
  });

  describe('that begin to read while a commit waits for the same document', () => {
    const all = { from: [{ collectionId: 'c' }] };
    const ways: [string, (transaction: Buffer) => Promise<unknown>][] = [
      ['by its name', (transaction) => read(transaction)],
      ['by a query', (transaction) => client.query(all, { transaction })],
    ];
    for (const [held, hold] of ways) {
      for (const [how, start] of ways) {
        it(`don’t overtake it (held ${held}, read ${how})`, async () => {
          const holder = await client.begin();
          await hold(holder);
          const waiting = watch(write(2n));
          await settle();
          timers.tick(1000);
          const late = await client.begin();
          const reader = watch(start(late));
          timers.tick(600);
          await settle();
          expect([waiting.state, reader.state]).to.deep.equal(['waiting', 'waiting']);
          await client.rollback(holder);
          await settle();
          expect([waiting.state, reader.state]).to.deep.equal(['OK', 'OK']);
          expect(await read(late)).to.deep.equal({ n: wire(2n) });
        });
      }
    }

    it('go on when it gives up', async () => {
      await client.query(all, { transaction: await client.begin() });
      const waiting = watch(write(2n));
      await settle();
      timers.tick(1000);
      const reader = watch(read(await client.begin()));
      timers.tick(1000);
      await settle();
      expect([waiting.state, reader.state]).to.deep.equal(['ABORTED', 'OK']);
    });

    it('overtake it if it waits for them, directly or not', async () => {
      const one = await client.begin();
      const two = await client.begin();
      await read(one, 'c/d');
      await read(two, 'c/other');
      const outside = watch(client.commit([set('c/d', { n: 2n }), set('c/new', {})]));
      const second = watch(client.commit([set('c/other', { n: 3n }), set('c/more', {})]));
      await settle();
      expect(await codeOf(read(one, 'c/new'))).to.equal('OK');
      const first = watch(read(one, 'c/more'));
      const last = watch(read(two, 'c/new'));
      await settle();
      expect([first.state, last.state]).to.deep.equal(['OK', 'waiting']);
      await client.rollback(one);
      await settle();
      expect([outside.state, last.state, second.state]).to.deep.equal(['OK', 'OK', 'waiting']);
      await client.rollback(two);
    });
  });

  it('block the creation of documents they found missing', async () => {
    const transaction = await client.begin();
    await read(transaction, 'c/missing');
    const outside = watch(client.commit([set('c/missing', {}, { currentDocument: { exists: false } })]));
    await settle();
    expect(outside.state).to.equal('waiting');
    await client.rollback(transaction);
    await settle();
    expect(outside.state).to.equal('OK');
  });

  it('abort other writes after two seconds', async () => {
    await read(await client.begin());
    const outside = watch(write(2n));
    timers.tick(1999);
    await settle();
    expect(outside.state).to.equal('waiting');
    timers.tick(1);
    await settle();
    expect(outside.state).to.equal('ABORTED');
    expect(await client.get('c/d')).to.deep.equal({ n: wire(1n) });
  });

  it('see no phantoms: a write that would enter a query they ran waits', async () => {
    const transaction = await client.begin();
    const open = { ...C, where: equals('open', true) };
    expect(await client.query(open, { transaction })).to.deep.equal([]);
    const entering = watch(client.commit([set('c/new', { open: true })]));
    const elsewhere = watch(
      client.commit([set('c/closed', { open: false }), set('x/y/c/z', { open: true })]),
    );
    await settle();
    expect([entering.state, elsewhere.state]).to.deep.equal(['waiting', 'OK']);
    expect(await client.query(open, { transaction })).to.deep.equal([]);
    await client.commit([set('c/mine', { open: true })], transaction);
    await settle();
    expect(entering.state).to.equal('OK');
    expect(await client.query(open)).to.deep.equal(['c/mine', 'c/new']);
  });

  it('see no phantoms in counts either', async () => {
    const structuredAggregationQuery = { structuredQuery: C, aggregations: [{ count: {}, alias: 'n' }] };
    const [answer] = await client.stream('RunAggregationQuery', {
      parent: DOCUMENTS,
      structuredAggregationQuery,
      newTransaction: { readWrite: {} },
    });
    expect(answer!.result.aggregateFields).to.deep.equal({ n: wire(2n) });
    const entering = watch(client.commit([set('c/new', {})]));
    await settle();
    expect(entering.state).to.equal('waiting');
    await client.rollback(answer!.transaction);
    await settle();
    expect(entering.state).to.equal('OK');
  });

  it('that each insert a document the other has queried don’t both succeed', async () => {
    const attempt = async (id: string) => {
      const transaction = await client.begin();
      const taken = await client.query({ ...C, where: equals('name', 'taken') }, { transaction });
      if (taken.length > 0) return client.rollback(transaction).then(() => 'found');
      return codeOf(client.commit([set(`c/${id}`, { name: 'taken' })], transaction));
    };
    const outcomes = await Promise.all([attempt('a'), attempt('b'), attempt('e')]);
    expect(outcomes.filter((outcome) => outcome === 'OK')).to.have.length(1);
    expect(await client.query({ ...C, where: equals('name', 'taken') })).to.have.length(1);
  });

  it('that insert into each other’s different queries deadlock, and the one that waited is aborted', async () => {
    const one = await client.begin();
    const two = await client.begin();
    await client.query({ ...C, where: equals('a', 1n) }, { transaction: one });
    await client.query({ ...C, where: equals('b', 1n) }, { transaction: two });
    const waiting = watch(client.commit([set('c/y', { a: 1n })], two));
    await settle();
    expect(waiting.state).to.equal('waiting');
    const last = watch(client.commit([set('c/x', { b: 1n })], one));
    await settle();
    expect([waiting.state, last.state]).to.deep.equal(['ABORTED', 'OK']);
  });

  it('make a second reader wait for half a second, then share the lock and abort one writer', async () => {
    const older = await client.begin();
    const younger = await client.begin();
    await read(older);
    const reader = watch(read(younger));
    timers.tick(499);
    await settle();
    expect(reader.state).to.equal('waiting');
    timers.tick(1);
    await settle();
    expect(reader.state).to.equal('OK');
    const first = watch(write(10n, older));
    await settle();
    expect(first.state).to.equal('waiting');
    const second = watch(write(20n, younger));
    await settle();
    expect([first.state, second.state]).to.deep.equal(['ABORTED', 'OK']);
    expect(await client.get('c/d')).to.deep.equal({ n: wire(20n) });
    expect(await codeOf(client.rollback(older))).to.equal('OK');
  });

  it('that wait for each other’s documents don’t deadlock', async () => {
    const one = await client.begin();
    const two = await client.begin();
    await read(one, 'c/d');
    await read(two, 'c/other');
    const a = watch(read(one, 'c/other'));
    const b = watch(read(two, 'c/d'));
    await settle();
    expect([a.state, b.state]).to.deep.equal(['OK', 'waiting']);
    const first = watch(write(5n, one, 'c/d'));
    await settle();
    expect([first.state, b.state]).to.deep.equal(['OK', 'OK']);
    expect(await codeOf(write(6n, two, 'c/other'))).to.equal('OK');
  });

  it('end with their commit, even a failed one, but not an invalid one', async () => {
    const transaction = await client.begin();
    await read(transaction);
    expect(await codeOf(client.commit([set('c/d', { __x__: 1n })], transaction))).to.equal(
      'INVALID_ARGUMENT',
    );
    expect(await codeOf(read(transaction))).to.equal('OK');
    const create = set('c/d', {}, { currentDocument: { exists: false } });
    expect(await codeOf(client.commit([create], transaction))).to.equal('ALREADY_EXISTS');
    expect(await codeOf(read(transaction))).to.equal('ABORTED');
    expect(await codeOf(write(2n))).to.equal('OK');
    expect(await codeOf(client.rollback(transaction))).to.equal('OK');
  });

  it('are only known by their exact id', async () => {
    const nonsense = Buffer.from('nonsense');
    for (const call of [read(nonsense), write(2n, nonsense), client.rollback(nonsense)])
      expect(await codeOf(call)).to.equal('INVALID_ARGUMENT');
    const retry = client.begin({ readWrite: { retryTransaction: nonsense } });
    expect(await codeOf(retry)).to.equal('INVALID_ARGUMENT');
    const last = await client.begin();
    const never = Buffer.from(last);
    never.writeUInt8(99, 1);
    expect(await codeOf(read(never))).to.equal('UNKNOWN');
    expect(await codeOf(write(2n, never))).to.equal('UNKNOWN');
    expect(await codeOf(client.rollback(never))).to.equal('INVALID_ARGUMENT');
    expect(await codeOf(client.begin({ readWrite: { retryTransaction: last } }))).to.equal('OK');
  });

  it('expire after a minute without use, or 270 seconds in any case', async () => {
    const idle = await client.begin();
    await read(idle);
    now += 61_000;
    const busy = await client.begin();
    expect(await codeOf(read(idle))).to.equal('ABORTED');
    for (let i = 0; i < 9; i++) {
      now += 29_000;
      expect(await codeOf(read(busy))).to.equal('OK');
    }
    now += 10_000;
    expect(await codeOf(read(busy))).to.equal('ABORTED');
    await read(await client.begin());
    now += 61_000;
    expect(await codeOf(write(2n))).to.equal('OK');
  });

  it('distinguish queries that only differ in a map’s value or an infinity', async () => {
    const transaction = await client.begin();
    for (const v of [{ a: 1n }, { a: 2n }, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      await client.query({ ...C, where: equals('v', v) }, { transaction });
    }
    const entering = [{ a: 1n }, { a: 2n }, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((v, i) =>
      watch(client.commit([set(`c/new${i}`, { v })])),
    );
    await settle();
    expect(entering.map(({ state }) => state)).to.deep.equal(['waiting', 'waiting', 'waiting', 'waiting']);
    await client.rollback(transaction);
  });

  it('that are read-only see one point in time, and neither lock nor write', async () => {
    const transaction = await client.begin({ readOnly: {} });
    expect(await codeOf(write(2n))).to.equal('OK');
    await client.commit([set('c/new', {})]);
    expect(await read(transaction)).to.deep.equal({ n: wire(1n) });
    expect(await client.query(C, { transaction })).to.deep.equal(['c/d', 'c/other']);
    expect(await codeOf(write(3n, transaction))).to.equal('INVALID_ARGUMENT');
    expect(await codeOf(client.commit([], transaction))).to.equal('OK');
  });

  it('are started by reads with newTransaction', async () => {
    const documents = [`${DOCUMENTS}/c/d`];
    const answers = await client.stream('BatchGetDocuments', {
      database: DATABASE,
      documents,
      newTransaction: { readWrite: {} },
    });
    expect(answers.map((answer) => Object.keys(answer)[0])).to.deep.equal(['transaction', 'found']);
    const outside = watch(write(2n));
    await settle();
    expect(outside.state).to.equal('waiting');
    await client.commit([], answers[0]!.transaction);
    const [first] = await client.stream('RunQuery', {
      parent: DOCUMENTS,
      structuredQuery: { from: [{ collectionId: 'none' }] },
      newTransaction: {},
    });
    expect(first!.transaction).to.have.length(9);
  });

  it('end when the database is cleared, together with waiting operations', async () => {
    const transaction = await client.begin();
    await read(transaction);
    const waiting = watch(read(await client.begin()));
    const outside = watch(write(2n));
    client.firestore.clear('demo-test', '(default)');
    await settle();
    expect([waiting.state, await codeOf(read(transaction))]).to.deep.equal(['ABORTED', 'ABORTED']);
    expect(outside.state).to.equal('OK');
  });
});
