import { expect } from 'chai';
import type { CommittedChange, Message } from '../../interfaces.ts';
import { Client, DOCUMENTS, set, settle, wire } from '../client.test-support.ts';
import { ttlPolicies } from './expiry.ts';

const at = (millis: number): Message => ({
  timestampValue: { seconds: String(millis / 1000), nanos: 0 },
});
const expiring = (path: string, expiresAt: Message): Message => ({
  update: { name: `${DOCUMENTS}/${path}`, fields: { expiresAt } },
});

describe('TTL fields', () => {
  const policies = [
    { collectionGroup: 'sessions', fieldPath: 'expiresAt' },
    { collectionGroup: 'codes', fieldPath: 'expiresAt' },
  ];

  it('are those with ttl in firestore.indexes.json', () => {
    const overrides = [
      { collectionGroup: 'sessions', fieldPath: 'expiresAt', ttl: true, indexes: [] },
      { collectionGroup: 'sessions', fieldPath: 'name', indexes: [] },
      { collectionGroup: 'codes', fieldPath: 'expiresAt', ttl: true },
    ];
    expect(ttlPolicies(JSON.stringify({ indexes: [], fieldOverrides: overrides }))).to.deep.equal(policies);
    expect(ttlPolicies('{}')).to.deep.equal([]);
    expect(() => ttlPolicies('{')).to.throw(SyntaxError);
  });

  it('delete only expired documents of the group, each with its event', async () => {
    const client = new Client();
    await client.commit([
      expiring('sessions/old', at(1000)),
      expiring('u/a/sessions/old', at(2000)),
      expiring('sessions/later', at(2001_000)),
      expiring('sessions/text', wire('1970')),
      expiring('others/old', at(1000)),
      set('sessions/never', {}),
    ]);
    const commits: CommittedChange[][] = [];
    client.firestore.onCommit((changes) => commits.push(changes));
    expect(await client.firestore.sweepExpired(policies, 2000)).to.equal(2);
    expect(commits.map((changes) => changes.map(({ name, after }) => [name, after]))).to.deep.equal([
      [[`${DOCUMENTS}/sessions/old`, null]],
      [[`${DOCUMENTS}/u/a/sessions/old`, null]],
    ]);
    expect(await client.firestore.sweepExpired(policies, 2000)).to.equal(0);
    expect(await client.query({ from: [{ collectionId: 'sessions', allDescendants: true }] })).to.deep.equal([
      'sessions/later',
      'sessions/never',
      'sessions/text',
    ]);
  });

  it('keep a document whose expiry a transaction extends meanwhile', async () => {
    const client = new Client();
    await client.commit([expiring('sessions/a', at(1000))]);
    const transaction = await client.begin();
    await client.get('sessions/a', { transaction });
    const sweep = client.firestore.sweepExpired(policies, 2000);
    await settle();
    await client.commit([expiring('sessions/a', at(9000))], transaction);
    expect(await sweep).to.equal(0);
    expect(await client.get('sessions/a')).to.deep.equal({ expiresAt: at(9000) });
  });

  it('delete nothing without a policy', async () => {
    const client = new Client();
    await client.commit([expiring('sessions/a', at(1000))]);
    expect(await client.firestore.sweepExpired([], 2000)).to.equal(0);
  });
});
