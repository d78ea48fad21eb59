import { expect } from 'chai';
import type { CommittedChange, Message } from '../../interfaces.ts';
import {
  Client,
  codeOf,
  DATABASE,
  DOCUMENTS,
  remove,
  set,
  wire,
  wireFields,
} from '../client.test-support.ts';

const name = (path: string) => `${DOCUMENTS}/${path}`;
const micros = (time: Message) => BigInt(time.seconds) * 1_000_000n + BigInt(time.nanos) / 1000n;

describe('a commit', () => {
  let client: Client;
  beforeEach(() => {
    client = new Client();
  });

  it('writes all or nothing', async () => {
    const writes = [set('c/a', { n: 1n }), set('c/b', { n: 1n }, { currentDocument: { exists: true } })];
    expect(await codeOf(client.commit(writes))).to.equal('NOT_FOUND');
    expect(await client.get('c/a')).to.equal(undefined);
  });

  it('keeps fields outside the update mask, and deletes fields in it without a value', async () => {
    await client.commit([set('c/a', { keep: 1n, drop: 1n, m: { x: 1n, y: 2n } })]);
    const updateMask = { fieldPaths: ['drop', 'm.x', '`odd.name`'] };
    await client.commit([set('c/a', { m: { x: 5n, ignored: 1n }, 'odd.name': 'v' }, { updateMask })]);
    expect(await client.get('c/a')).to.deep.equal(
      wireFields({ keep: 1n, m: { x: 5n, y: 2n }, 'odd.name': 'v' }),
    );
  });

  it('has a later time than the previous commit, even if the clock stands still', async () => {
    const client = new Client({ clock: () => 1_700_000_000_000 });
    const times: bigint[] = [];
    for (let i = 0; i < 5; i++)
      times.push(micros((await client.commit([set('c/a', { i: BigInt(i) })])).commitTime));
    expect(new Set(times).size).to.equal(5);
    expect(times).to.deep.equal(times.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it('that changes nothing keeps the update time and notifies no listeners', async () => {
    const { commitTime } = await client.commit([set('c/a', { n: 1n, tags: ['x'] })]);
    const seen: CommittedChange[] = [];
    client.firestore.onCommit((changes) => seen.push(...changes));
    const union = { fieldPath: 'tags', appendMissingElements: { values: [wire('x')] } };
    const { writeResults } = await client.commit([
      set('c/a', {}, { updateMask: { fieldPaths: [] }, updateTransforms: [union] }),
    ]);
    expect(writeResults[0].updateTime).to.deep.equal(commitTime);
    await client.commit([set('c/a', { n: 1n, tags: ['x'] })]);
    await client.commit([remove('c/never')]);
    expect(seen).to.deep.equal([]);
    await client.commit([set('c/a', { n: 1, tags: ['x'] })]);
    expect(seen).to.have.length(1);
  });

  it('that changes a document and restores it keeps its version and notifies no listeners', async () => {
    const { commitTime } = await client.commit([set('c/a', { n: 1n })]);
    let notifications = 0;
    client.firestore.onCommit(() => notifications++);
    const there = await client.commit([set('c/a', { n: 2n }), set('c/a', { n: 1n })]);
    expect(there.writeResults).to.deep.equal([{ updateTime: commitTime }, { updateTime: commitTime }]);
    const name = `${DOCUMENTS}/c/a`;
    expect((await client.call('GetDocument', { name })).updateTime).to.deep.equal(commitTime);
    expect(notifications).to.equal(0);
    // A document that was deleted on the way is a new one.
    await client.commit([remove('c/a'), set('c/a', { n: 1n })]);
    expect((await client.call('GetDocument', { name })).createTime).not.to.deep.equal(commitTime);
    expect(notifications).to.equal(1);
  });

  it('without writes has no time, and a verify returns the version it found', async () => {
    expect(await client.commit([])).to.deep.equal({});
    const { commitTime: updateTime } = await client.commit([set('c/a', { n: 1n })]);
    const verify = (path: string, exists: boolean) => ({
      verify: `${DOCUMENTS}/${path}`,
      currentDocument: { exists },
    });
    const { writeResults, commitTime } = await client.commit([verify('c/a', true), verify('c/no', false)]);
    expect(writeResults).to.deep.equal([{ updateTime }, { updateTime: commitTime }]);
  });

  it('notifies listeners of each document before and after, once', async () => {
    await client.commit([set('c/a', { n: 1n })]);
    const seen: CommittedChange[][] = [];
    client.firestore.onCommit((changes) => seen.push(changes));
    await client.commit([set('c/a', { n: 2n }), set('c/a', { n: 3n }), set('c/b', {})]);
    await client.commit([remove('c/a')]);
    const summary = seen.map((changes) =>
      changes.map((change) => [change.name, change.before?.fields.n ?? null, change.after?.fields.n ?? null]),
    );
    expect(summary).to.deep.equal([
      [
        [name('c/a'), wire(1n), wire(3n)],
        [name('c/b'), null, null],
      ],
      [[name('c/a'), wire(3n), null]],
    ]);
  });

  const failures: [string, Message[], string][] = [
    [
      'an update of a missing document',
      [set('c/no', {}, { currentDocument: { exists: true } })],
      'NOT_FOUND',
    ],
    [
      'a delete of a missing document that must exist',
      [remove('c/no', { currentDocument: { exists: true } })],
      'NOT_FOUND',
    ],
    [
      'a create of an existing document',
      [set('c/old', {}, { currentDocument: { exists: false } })],
      'ALREADY_EXISTS',
    ],
    [
      'an update of another version',
      [set('c/old', {}, { currentDocument: { updateTime: { seconds: '1', nanos: 0 } } })],
      'FAILED_PRECONDITION',
    ],
    [
      'an update of a document it deletes',
      [remove('c/old'), set('c/old', {}, { currentDocument: { exists: true } })],
      'INVALID_ARGUMENT',
    ],
    [
      'a verify of a document it writes',
      [set('c/old', { n: 2n }), { verify: name('c/old'), currentDocument: { exists: true } }],
      'INVALID_ARGUMENT',
    ],
    ['an empty field name', [set('c/a', { '': 1n })], 'INVALID_ARGUMENT'],
    ['501 transforms', [set('c/a', {}, { updateTransforms: transforms(501) })], 'INVALID_ARGUMENT'],
    [
      'an increment by text',
      [set('c/a', {}, { updateTransforms: [{ fieldPath: 'n', increment: wire('x') }] })],
      'INVALID_ARGUMENT',
    ],
    ['a document id `..`', [set('c/..', {})], 'INVALID_ARGUMENT'],
    ['an id of 1,501 bytes', [set(`c/${'é'.repeat(751)}`, {})], 'INVALID_ARGUMENT'],
    [
      'a document of another database',
      [{ delete: 'projects/other/databases/(default)/documents/c/a' }],
      'INVALID_ARGUMENT',
    ],
    ['a malformed mask', [set('c/a', {}, { updateMask: { fieldPaths: ['a..b'] } })], 'INVALID_ARGUMENT'],
    [
      'more than 10 MiB',
      Array.from({ length: 11 }, (_, i) => set(`c/${i}`, { a: 'x'.repeat(1_000_000) })),
      'INVALID_ARGUMENT',
    ],
  ];
  for (const [what, writes, code] of failures) {
    it(`is refused for ${what}`, async () => {
      await client.commit([set('c/old', { n: 1n })]);
      expect(await codeOf(client.commit(writes))).to.equal(code);
    });
  }

  it('is accepted exactly at the limits', async () => {
    await client.commit([
      set('c/a', { m: nested(20) }),
      set(`c/${'é'.repeat(750)}`, {}),
      set('c/__id5__', { a: 'x'.repeat(1_000_000) }, { updateTransforms: transforms(500) }),
    ]);
    expect(await client.query({ from: [{ collectionId: 'c' }] })).to.have.length(3);
  });
});

function transforms(count: number): Message[] {
  return Array.from({ length: count }, (_, i) => ({ fieldPath: `f${i}`, setToServerValue: 'REQUEST_TIME' }));
}

function nested(levels: number): { [name: string]: never } {
  let map = {};
  for (let i = 1; i < levels; i++) map = { m: map };
  return map;
}

describe('transforms', () => {
  const apply = async (before: Parameters<typeof set>[1], updateTransforms: Message[]) => {
    const client = new Client();
    await client.commit([set('c/a', before)]);
    const { writeResults, commitTime } = await client.commit([
      set('c/a', {}, { updateMask: { fieldPaths: [] }, updateTransforms }),
    ]);
    return { fields: (await client.get('c/a'))!, results: writeResults[0].transformResults, commitTime };
  };

  it('increment integers and doubles, stop at the ends of 64 bits, and replace other types', async () => {
    const { fields, results } = await apply(
      { i: 5n, d: 1.5, s: 'x', big: 2n ** 63n - 1n, small: -(2n ** 63n), mixed: 5n },
      [
        { fieldPath: 'i', increment: wire(3n) },
        { fieldPath: 'd', increment: wire(2n) },
        { fieldPath: 's', increment: wire(7n) },
        { fieldPath: 'big', increment: wire(1n) },
        { fieldPath: 'small', increment: wire(-1n) },
        { fieldPath: 'mixed', increment: wire(2.5) },
        { fieldPath: 'new.deep', increment: wire(0.5) },
      ],
    );
    const expected = {
      i: 8n,
      d: 3.5,
      s: 7n,
      big: 2n ** 63n - 1n,
      small: -(2n ** 63n),
      mixed: 7.5,
      new: { deep: 0.5 },
    };
    expect(fields).to.deep.equal(wireFields(expected));
    expect(results).to.deep.equal([8n, 3.5, 7n, 2n ** 63n - 1n, -(2n ** 63n), 7.5, 0.5].map(wire));
  });

  it('keep the larger or smaller number, the stored one if they are equal', async () => {
    const zeros = { z: -0, z2: 0n, z3: -0, z4: 0 };
    const { fields } = await apply({ a: 3n, b: 3n, c: 3n, n: 1n, lo: 3n, lo2: 3n, ...zeros }, [
      { fieldPath: 'a', maximum: wire(5n) },
      { fieldPath: 'b', maximum: wire(3) },
      { fieldPath: 'c', maximum: wire(2.5) },
      { fieldPath: 'z', maximum: wire(0) },
      { fieldPath: 'z2', maximum: wire(-0) },
      { fieldPath: 'z3', maximum: wire(0n) },
      { fieldPath: 'z4', minimum: wire(-0) },
      { fieldPath: 'n', maximum: wire(Number.NaN) },
      { fieldPath: 'lo', minimum: wire(2.5) },
      { fieldPath: 'lo2', minimum: wire(3) },
    ]);
    expect(fields).to.deep.equal(
      wireFields({ a: 5n, b: 3n, c: 3n, n: Number.NaN, lo: 2.5, lo2: 3n, ...zeros }),
    );
  });

  it('add missing elements to an array and remove every equal one', async () => {
    const { fields, results } = await apply(
      { a: [1n, 'a'], r: [1n, 1, 2n, Number.NaN, null, { k: 1n }], other: 5n },
      [
        { fieldPath: 'a', appendMissingElements: { values: [1, 'b', 'b', null].map(wire) } },
        { fieldPath: 'r', removeAllFromArray: { values: [1n, Number.NaN, null, { k: 1 }].map(wire) } },
        { fieldPath: 'other', removeAllFromArray: { values: [wire(5n)] } },
      ],
    );
    expect(fields).to.deep.equal(wireFields({ a: [1n, 'a', 'b', null], r: [2n], other: [] }));
    expect(results).to.deep.equal([null, null, null].map(wire));
  });

  it('set one server time for all fields of a commit, in whole milliseconds', async () => {
    const { fields, commitTime } = await apply({}, [
      { fieldPath: 'a', setToServerValue: 'REQUEST_TIME' },
      { fieldPath: 'm.b', setToServerValue: 'REQUEST_TIME' },
    ]);
    const at = fields.a.timestampValue;
    expect(fields.m.mapValue.fields.b.timestampValue).to.deep.equal(at);
    expect(at.nanos % 1_000_000).to.equal(0);
    expect(Number(micros(commitTime) - micros(at))).to.be.within(0, 999);
  });
});

describe('single-document writes', () => {
  it('create with a generated id, update and delete', async () => {
    const client = new Client();
    const document = { fields: wireFields({ a: 1n }) };
    const created = await client.call('CreateDocument', { parent: DOCUMENTS, collectionId: 'c', document });
    expect(created.name).to.match(/\/documents\/c\/[A-Za-z0-9]{20}$/);
    const update = {
      document: { name: created.name, fields: wireFields({ b: 2n }) },
      updateMask: { fieldPaths: ['b'] },
    };
    const updated = await client.call('UpdateDocument', { ...update, mask: { fieldPaths: ['b'] } });
    expect(updated.fields).to.deep.equal(wireFields({ b: 2n }));
    const snapshot = await client.call('GetDocument', { name: created.name });
    expect(snapshot.fields).to.deep.equal(wireFields({ a: 1n, b: 2n }));
    await client.call('DeleteDocument', { name: created.name });
    expect(await codeOf(client.call('GetDocument', { name: created.name }))).to.equal('NOT_FOUND');
  });
});

describe('a batch write', () => {
  it('reports each write separately', async () => {
    const client = new Client();
    await client.commit([set('c/old', {})]);
    const writes = [
      set('c/new', {}),
      set('c/no', {}, { currentDocument: { exists: true } }),
      remove('c/old'),
    ];
    const { status, writeResults } = await client.call('BatchWrite', { database: DATABASE, writes });
    expect(status.map((s: Message) => s.code)).to.deep.equal([0, 5, 0]);
    expect(writeResults.map((r: Message) => 'updateTime' in r)).to.deep.equal([true, false, false]);
    expect(await client.query({ from: [{ collectionId: 'c' }] })).to.deep.equal(['c/new']);
  });

  it('is refused when it writes a document twice', async () => {
    const call = new Client().call('BatchWrite', {
      database: DATABASE,
      writes: [set('c/a', {}), remove('c/a')],
    });
    expect(await codeOf(call)).to.equal('INVALID_ARGUMENT');
  });
});
