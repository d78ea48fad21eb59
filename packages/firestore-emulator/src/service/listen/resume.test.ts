import { expect } from 'chai';
import fc from 'fast-check';
import type { Message } from '../../interfaces.ts';
import { Client, DATABASE, DOCUMENTS, remove, set, wire } from '../client.test-support.ts';
import { Listener, QUERIES, short } from './listener.test-support.ts';

const [EVERYTHING, FEW, LIMITED] = QUERIES as [Message, Message, Message];

/** Listens once, closes the stream and resumes on another one, like a client that was offline. */
class Offline {
  readonly client: Client;
  readonly documents: Map<string, Message>;
  readonly token: Buffer;

  constructor(client: Client, query: Message) {
    this.client = client;
    const listener = new Listener(client);
    listener.query(1, query);
    listener.take();
    listener.close();
    this.documents = listener.targets.get(1)!;
    this.token = listener.resumeToken!;
  }

  /** Resumes like newer clients, which send their number of documents and expect a filter. */
  resumeCounting(query: Message): { listener: Listener; messages: Message[] } {
    return this.resume(query, { expectedCount: { value: this.documents.size } });
  }

  resume(query: Message, more: Message = {}): { listener: Listener; messages: Message[] } {
    const listener = new Listener(this.client);
    listener.remembered.set(1, new Map(this.documents));
    listener.query(1, query, { resumeToken: this.token, ...more });
    return { listener, messages: listener.take() };
  }
}

const kinds = (messages: Message[]): string[] =>
  messages.map((m) => m.targetChange?.targetChangeType ?? Object.keys(m)[0]);

describe('a listener that resumes', () => {
  it('gets only documents that changed, were deleted or left', async () => {
    const client = new Client();
    const four = ['same', 'changed', 'left', 'gone'].map((id) => set(`c/${id}`, { n: 1n }));
    await client.commit(four);
    const offline = new Offline(client, FEW);
    await client.commit([set('c/changed', { n: 2n }), set('c/left', { n: 9n }), remove('c/gone')]);
    await client.commit([set('c/new', { n: 0n })]);
    const { messages, listener } = offline.resume(FEW);
    expect(kinds(messages)).to.deep.equal([
      'ADD',
      'documentChange',
      'documentChange',
      'documentDelete',
      'documentRemove',
      'CURRENT',
      'NO_CHANGE',
    ]);
    expect(messages.flatMap((m) => (m.documentRemove ? short(m.documentRemove.document) : []))).to.deep.equal(
      ['c/left'],
    );
    expect(listener.snapshots.at(-1)).to.deep.equal({ 1: ['c/changed', 'c/new', 'c/same'] });
  });

  it('gets nothing if nothing changed, and later changes', async () => {
    const client = new Client();
    await client.commit([set('c/a', { n: 1n })]);
    const { messages, listener } = new Offline(client, LIMITED).resume(LIMITED);
    expect(kinds(messages)).to.deep.equal(['ADD', 'CURRENT', 'NO_CHANGE']);
    await client.commit([set('c/a', { n: 2n })]);
    expect(kinds(listener.take())).to.deep.equal(['documentChange', 'NO_CHANGE']);
  });

  it('follows single documents too, and may use a time instead of a token', async () => {
    const client = new Client();
    const { commitTime: readTime } = await client.commit([set('c/a', { n: 1n }), set('c/b', { n: 1n })]);
    await client.commit([remove('c/a')]);
    const listener = new Listener(client);
    listener.remembered.set(1, new Map(['c/a', 'c/b'].map((path) => [path, {}])));
    listener.documents(1, ['c/a', 'c/b', 'c/no'], { readTime });
    expect(kinds(listener.take())).to.deep.equal(['ADD', 'documentDelete', 'CURRENT', 'NO_CHANGE']);
    expect(listener.snapshots).to.deep.equal([{ 1: ['c/b'] }]);
  });

  it('has the query’s result afterwards, however much has changed', async () => {
    const path = fc.constantFrom('c/a', 'c/b', 'c/d', 'c/e', 'x/y/c/f');
    const write = fc.oneof(
      fc.tuple(path, fc.bigInt({ min: 0n, max: 5n })).map(([at, n]) => set(at, { n })),
      path.map((at) => remove(at)),
    );
    const commits = fc.array(fc.array(write, { minLength: 1, maxLength: 3 }), { maxLength: 5 });
    const query = fc.constantFrom(...QUERIES);
    const bytes = fc.constantFrom(undefined, 1500);
    await fc.assert(
      fc.asyncProperty(commits, commits, query, bytes, async (before, after, query, historyBytes) => {
        const client = new Client({ historyBytes });
        for (const writes of before) await client.commit(writes);
        const offline = new Offline(client, query);
        for (const writes of after) await client.commit(writes);
        const expected = (await client.query(query)).sort();
        for (const { listener, messages } of [offline.resume(query), offline.resumeCounting(query)]) {
          const filter = messages.find((m) => m.filter)?.filter;
          const has = listener.snapshots.at(-1)![1]!;
          if (listener.unsettled.has(1)) expect(filter.count).to.equal(expected.length);
          else expect(has).to.deep.equal(expected);
        }
      }),
    );
  });

  it('learns from the filter which documents are gone if the history is too short', async () => {
    const client = new Client({ historyBytes: 1000 });
    const paths = Array.from({ length: 100 }, (_, n) => `c/d${n}`);
    await client.commit(paths.map((path) => set(path, { n: 1n })));
    const offline = new Offline(client, FEW);
    await client.commit(paths.slice(0, 30).map((path) => remove(path)));
    await client.commit(paths.slice(30, 60).map((path) => set(path, { n: 9n })));
    await client.commit([set('c/new', { n: 0n }), set('c/d70', { n: 2n })]);
    const { listener, messages } = offline.resumeCounting(FEW);
    expect(kinds(messages)).to.deep.equal([
      'ADD',
      'documentChange',
      'documentChange',
      'filter',
      'CURRENT',
      'NO_CHANGE',
    ]);
    expect([...listener.unsettled]).to.deep.equal([]);
    expect(listener.snapshots.at(-1)![1]).to.deep.equal([...paths.slice(60), 'c/new'].sort());
  });

  it('learns from the filter that all documents are gone', async () => {
    const client = new Client({ historyBytes: 1000 });
    await client.commit([set('c/a', {}), set('c/b', {})]);
    const offline = new Offline(client, EVERYTHING);
    await client.commit([remove('c/a'), remove('c/b')]);
    for (let n = 0n; n < 5n; n++) await client.commit([set('x/y', { n })]);
    const { listener } = offline.resumeCounting(EVERYTHING);
    expect([...listener.unsettled]).to.deep.equal([]);
    expect(listener.snapshots.at(-1)).to.deep.equal({ 1: [] });
  });

  it('is corrected if it has documents that the server never sent', async () => {
    const client = new Client();
    await client.commit([set('c/a', { n: 1n }), set('c/b', { n: 1n })]);
    const offline = new Offline(client, EVERYTHING);
    offline.documents.set('c/stray', {});
    await client.commit([remove('c/b'), set('c/d', { n: 1n })]);
    const { listener } = offline.resumeCounting(EVERYTHING);
    expect([...listener.unsettled]).to.deep.equal([]);
    expect(listener.snapshots.at(-1)).to.deep.equal({ 1: ['c/a', 'c/d'] });
  });

  it('restarts with RESET if its token is from another process, malformed or in the future', async () => {
    const client = new Client();
    await client.commit([set('c/a', {})]);
    const offline = new Offline(client, EVERYTHING);
    const other = new Offline(new Client(), EVERYTHING);
    const future = { seconds: '99999999999', nanos: 0 };
    const resumes: Message[] = [
      { resumeToken: other.token },
      { resumeToken: Buffer.from('x') },
      { resumeToken: undefined, readTime: future },
      { resumeToken: undefined, readTime: { seconds: '1', nanos: 0 } },
    ];
    for (const more of resumes) {
      const { messages, listener } = offline.resume(EVERYTHING, more);
      expect(kinds(messages)).to.deep.equal(['ADD', 'RESET', 'documentChange', 'CURRENT', 'NO_CHANGE']);
      expect(listener.snapshots.at(-1)).to.deep.equal({ 1: ['c/a'] });
    }
  });

  it('gets new documents and a count if the history is too short, and RESET with a limit', async () => {
    const client = new Client({ historyBytes: 1000 });
    await client.commit([set('c/a', { n: 1n }), set('c/b', { n: 1n })]);
    const open = new Offline(client, EVERYTHING);
    const limited = new Offline(client, LIMITED);
    await client.commit([remove('c/a')]);
    for (let n = 2n; n < 10n; n++) await client.commit([set('c/d', { n })]);
    const { messages } = open.resume(EVERYTHING);
    expect(kinds(messages)).to.deep.equal(['ADD', 'documentChange', 'filter', 'CURRENT', 'NO_CHANGE']);
    expect(messages[2]!.filter).to.deep.equal({ targetId: 1, count: 2 });
    expect(kinds(limited.resume(LIMITED).messages)).to.include('RESET');
  });

  it('gets a count if it had a different number of documents than the server', async () => {
    const client = new Client();
    await client.commit([set('c/a', { n: 1n })]);
    const offline = new Offline(client, EVERYTHING);
    const agreed = offline.resume(EVERYTHING, { expectedCount: { value: 1 } });
    expect(kinds(agreed.messages)).not.to.include('filter');
    const filterFor = (value: number) => {
      const { messages } = offline.resume(EVERYTHING, { expectedCount: { value } });
      return messages.find((m) => m.filter)?.filter;
    };
    expect(filterFor(3)).to.deep.include({ targetId: 1, count: 1 });
    expect(filterFor(3)).to.have.nested.property('unchangedNames.hashCount').that.is.above(0);
    // To a client without documents names say nothing.
    expect(filterFor(0)).to.deep.equal({ targetId: 1, count: 1 });
  });
});

describe('a listen stream', () => {
  it('numbers targets without a number, and ignores the removal of an unknown one', async () => {
    const client = new Client();
    const listener = new Listener(client);
    listener.query(0, EVERYTHING);
    listener.query(0, FEW);
    listener.send({ removeTarget: 7 });
    listener.take();
    expect([...listener.targets.keys()]).to.deep.equal([1, 2]);
  });

  it('refuses a target of another database, and continues', async () => {
    const client = new Client();
    const listener = new Listener(client);
    const parent = DOCUMENTS.replace('(default)', 'second');
    listener.send({ addTarget: { targetId: 1, query: { parent, structuredQuery: EVERYTHING } } });
    expect(listener.take()[0]!.targetChange).to.nested.include({
      targetChangeType: 'REMOVE',
      'cause.code': 3,
    });
    listener.query(1, EVERYTHING);
    await client.commit([set('c/a', { n: 1n })]);
    listener.take();
    expect(listener.targets.get(1)!.get('c/a')!.fields).to.deep.equal({ n: wire(1n) });
  });

  it('is ended by a message for another database', async () => {
    const listener = new Listener(new Client());
    listener.query(1, EVERYTHING);
    const database = DATABASE.replace('(default)', 'second');
    listener.send({ database, addTarget: { targetId: 2, documents: { documents: [`${DOCUMENTS}/c/a`] } } });
    expect(listener.ended).to.deep.include({ code: 'INVALID_ARGUMENT' });
  });

  it('is ended by a target number that is in use', () => {
    const listener = new Listener(new Client());
    listener.query(1, EVERYTHING);
    listener.query(1, FEW);
    expect(listener.ended).to.deep.include({ code: 'UNKNOWN' });
  });
});
