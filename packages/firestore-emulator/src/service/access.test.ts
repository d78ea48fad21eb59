import { expect } from 'chai';
import type { Caller, Message, RulesDocuments, Ruleset, RulesRequest } from '../interfaces.ts';
import {
  ALICE,
  Client,
  codeOf,
  DATABASE,
  DOCUMENTS,
  OWNER,
  remove,
  set,
  wire,
} from './client.test-support.ts';

const ANONYMOUS: Caller = { kind: 'anonymous' };
const C = { from: [{ collectionId: 'c' }] };

function under(decide: (request: RulesRequest, documents: RulesDocuments) => boolean) {
  const calls: RulesRequest[] = [];
  const ruleset: Ruleset = {
    authorize(request, documents) {
      calls.push(request);
      return { allowed: decide(request, documents), reason: `no ${request.method} of ${request.path}` };
    },
  };
  const owner = new Client({ rules: () => ruleset });
  return { owner, alice: owner.as(ALICE), calls };
}

describe('a batch write', () => {
  it('is only allowed to the owner, and refused with its own errors first', async () => {
    const anonymous = new Client({ caller: ANONYMOUS });
    const write = (...writes: Message[]) =>
      codeOf(anonymous.call('BatchWrite', { database: DATABASE, writes }));
    expect(await write(set('c/a', {}))).to.equal('PERMISSION_DENIED');
    expect(await write(set('c/a', {}), remove('c/a'))).to.equal('INVALID_ARGUMENT');
    expect(await write(set('c/a', { __x__: 1n }))).to.equal('INVALID_ARGUMENT');
  });
});

describe('security rules', () => {
  it('don’t apply to the owner, and allow everything if there are none', async () => {
    const { owner, calls } = under(() => false);
    await owner.commit([set('c/a', {})]);
    expect(calls).to.deep.equal([]);
    const open = new Client({ caller: ANONYMOUS });
    expect(await codeOf(open.commit([set('c/a', {})]))).to.equal('OK');
  });

  it('check each write by its kind, with the document before and after', async () => {
    const { owner, alice, calls } = under(() => true);
    await owner.commit([set('c/old', { n: 1n }), set('c/gone', { n: 1n })]);
    const at = { fieldPath: 'at', setToServerValue: 'REQUEST_TIME' };
    await alice.commit([
      set('c/new', { n: 1n }, { updateTransforms: [at] }),
      set('c/old', { n: 2n }),
      remove('c/gone'),
      set('c/merged', {}, { updateMask: { fieldPaths: [] } }),
    ]);
    expect(calls.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([
      'create c/new',
      'update c/old',
      'delete c/gone',
      'create c/merged',
    ]);
    expect(calls[0]!.before).to.equal(null);
    expect(calls[0]!.after!.fields.at).to.deep.equal({ timestampValue: calls[0]!.time });
    expect([calls[1]!.before!.fields.n, calls[1]!.after!.fields.n]).to.deep.equal([wire(1n), wire(2n)]);
    expect(calls[2]!.after).to.equal(null);
    expect(calls[0]!.caller).to.deep.equal(ALICE);
  });

  it('see a write together with the separate transforms of old clients', async () => {
    const { owner, alice, calls } = under(() => true);
    await owner.commit([set('c/old', { n: 1n })]);
    const transform = (path: string) => ({
      transform: {
        document: `${DOCUMENTS}/${path}`,
        fieldTransforms: [{ fieldPath: 'n', increment: wire(1n) }],
      },
    });
    await alice.commit([
      set('c/new', { n: 5n }),
      transform('c/new'),
      transform('c/old'),
      set('c/twice', { n: 1n }),
      set('c/twice', { n: 2n }),
    ]);
    expect(calls.map(({ method, path, after }) => [method, path, after?.fields.n])).to.deep.equal([
      ['create', 'c/new', wire(6n)],
      ['update', 'c/old', wire(2n)],
      ['create', 'c/twice', wire(1n)],
      ['update', 'c/twice', wire(2n)],
    ]);
  });

  it('deny a whole commit because of one write', async () => {
    const { owner, alice } = under(({ path }) => path !== 'c/b');
    expect(await codeOf(alice.commit([set('c/a', {}), set('c/b', {})]))).to.equal('PERMISSION_DENIED');
    expect(await owner.query(C)).to.deep.equal([]);
  });

  it('are checked before preconditions, so that a denied caller learns nothing', async () => {
    const { alice } = under(() => false);
    const update = set('c/no', {}, { currentDocument: { exists: true } });
    expect(await codeOf(alice.commit([update]))).to.equal('PERMISSION_DENIED');
  });

  it('see other documents before the commit, and with getAfter after it', async () => {
    const seen: unknown[] = [];
    const { owner, alice } = under((_, documents) => {
      seen.push([
        documents.get('c/b')?.fields.n,
        documents.getAfter('c/b')?.fields.n,
        documents.getAfter('c/x'),
      ]);
      return true;
    });
    await owner.commit([set('c/b', { n: 1n }), set('c/x', {})]);
    await alice.commit([set('c/a', {}), set('c/b', { n: 2n }), remove('c/x')]);
    expect(seen[0]).to.deep.equal([wire(1n), wire(2n), null]);
  });

  it('are checked with get for each document and list for each query', async () => {
    const { owner, alice, calls } = under(() => true);
    await owner.commit([set('c/a', { n: 1n })]);
    await alice.get('c/a');
    await alice.get('c/none');
    await alice.query({ ...C, limit: { value: 3 } });
    await alice.query({ from: [{ collectionId: 'c', allDescendants: true }] });
    await alice.aggregate(C, [{ count: {}, alias: 'n' }]);
    await alice.call('ListDocuments', { parent: `${DOCUMENTS}/c/a`, collectionId: 'sub' });
    await alice.call('GetDocument', { name: `${DOCUMENTS}/c/a` });
    expect(
      calls.map(({ method, path, allDescendants }) => `${method} ${path}${allDescendants ? ' group' : ''}`),
    ).to.deep.equal(['get c/a', 'get c/none', 'list c', 'list c group', 'list c', 'list c/a/sub', 'get c/a']);
    expect(calls[0]!.before!.fields).to.deep.equal({ n: wire(1n) });
    expect(calls[1]!.before).to.equal(null);
    expect(calls[2]!.query).to.deep.equal({ ...C, limit: { value: 3 } });
  });

  it('deny reads with their reason', async () => {
    const { alice } = under(({ method }) => method !== 'list');
    try {
      await alice.query(C);
      expect.fail('was allowed');
    } catch (error) {
      expect(error).to.include({ code: 'PERMISSION_DENIED', message: 'no list of c' });
    }
  });

  it('can’t allow operations reserved to owners', async () => {
    const { alice } = under(() => true);
    const calls = [
      alice.call('BatchWrite', { database: DATABASE, writes: [] }),
      alice.call('ListCollectionIds', { parent: DOCUMENTS }),
      alice.call('ListDocuments', { parent: DOCUMENTS, collectionId: 'c', showMissing: true }),
      alice.query({ from: [{ allDescendants: true }] }),
    ];
    for (const call of calls) expect(await codeOf(call)).to.equal('PERMISSION_DENIED');
  });
});

describe('the counters', () => {
  const counted = async (work: (client: Client) => Promise<unknown>, rules: Ruleset | null = null) => {
    const client = new Client({ rules: () => rules, caller: rules ? ALICE : OWNER });
    const owner = client.as(OWNER);
    await owner.commit(Array.from({ length: 5 }, (_, i) => set(`c/d${i}`, { n: BigInt(i) })));
    client.firestore.resetCounters('demo-test');
    await work(client);
    return client.firestore.counters('demo-test');
  };
  const count = [{ count: {}, alias: 'n' }];

  it('count the reads and writes that production bills', async () => {
    expect(await counted((c) => c.get('c/d0'))).to.include({ reads: 1 });
    expect(await counted((c) => c.get('c/none'))).to.include({ reads: 1 });
    expect(await counted((c) => c.query(C))).to.include({ reads: 5 });
    expect(await counted((c) => c.query({ ...C, limit: 2, offset: 1 }))).to.include({ reads: 3 });
    expect(await counted((c) => c.query({ from: [{ collectionId: 'none' }] }))).to.include({ reads: 1 });
    expect(await counted((c) => c.aggregate(C, count))).to.include({ reads: 1 });
    expect(
      await counted((c) => c.commit([set('c/d0', { n: 0n }), set('c/x', {}), remove('c/d1')])),
    ).to.deep.equal({
      reads: 0,
      writes: 2,
      deletes: 1,
    });
  });

  it('count one read for each thousand index entries of an aggregation', async () => {
    const client = new Client();
    await client.commit(Array.from({ length: 1001 }, (_, i) => set(`c/d${i}`, {})));
    await client.aggregate(C, count);
    expect(client.firestore.counters('demo-test').reads).to.equal(2);
  });

  it('count the initial and changed documents of a listener', async () => {
    const query = (message: Message) => ({
      addTarget: { targetId: 1, query: { parent: DOCUMENTS, structuredQuery: message } },
    });
    const { reads } = await counted(async (client) => {
      client.open('Listen').session.receive({ database: DATABASE, ...query(C) });
      await client.commit([set('c/d0', { n: 9n }), remove('c/d1')]);
    });
    expect(reads).to.equal(6);
  });

  it('count each document that rules read once per request', async () => {
    const rules: Ruleset = {
      authorize(_, documents) {
        for (const path of ['c/d1', 'c/d1', 'c/d2']) documents.get(path);
        return { allowed: true, reason: '' };
      },
    };
    expect(await counted((c) => c.get('c/d0'), rules)).to.include({ reads: 3 });
  });

  it('are kept by project', async () => {
    const client = new Client();
    await client.commit([set('c/a', {})]);
    expect(client.firestore.counters('another')).to.deep.equal({ reads: 0, writes: 0, deletes: 0 });
  });
});
