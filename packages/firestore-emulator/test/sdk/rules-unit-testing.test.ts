import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestEnvironment,
  type TokenOptions,
} from '@firebase/rules-unit-testing';
import { expect } from 'chai';
import {
  collection,
  doc,
  documentId,
  getDoc,
  getDocs,
  query,
  setDoc,
  setLogLevel,
  where,
} from 'firebase/firestore';
import { PROJECT, withServer } from '../with-server.ts';

const RULES = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /notes/{id} {
      allow read: if request.auth != null && resource.data.owner == request.auth.uid;
      allow create: if request.auth.uid == request.resource.data.owner && request.resource.data.keys().hasOnly(['owner', 'text']);
      allow update: if request.auth.token.admin == true;
    }
    match /days/{day} {
      allow list: if day.matches('2026-01-..') || 0 in resource.data.get('readers', []);
    }
  }
}`;

describe('@firebase/rules-unit-testing', () => {
  const server = withServer();
  let env: RulesTestEnvironment;

  before(async () => {
    setLogLevel('silent');
    env = await initializeTestEnvironment({
      projectId: PROJECT,
      firestore: { host: '127.0.0.1', port: server.port, rules: RULES },
    });
  });
  beforeEach(() => env.clearFirestore());
  after(() => env.cleanup());

  it('decides what an owner, another user and an anonymous one may do', async () => {
    const alice = env.authenticatedContext('alice').firestore();
    await assertSucceeds(setDoc(doc(alice, 'notes/a'), { owner: 'alice', text: 'x' }));
    await assertFails(setDoc(doc(alice, 'notes/b'), { owner: 'bob', text: 'x' }));
    await assertFails(setDoc(doc(alice, 'notes/c'), { owner: 'alice', extra: 1 }));
    await assertSucceeds(getDoc(doc(alice, 'notes/a')));
    await assertFails(getDoc(doc(env.authenticatedContext('bob').firestore(), 'notes/a')));
    await assertFails(getDoc(doc(env.unauthenticatedContext().firestore(), 'notes/a')));
  });

  it('supports custom claims', async () => {
    await env.withSecurityRulesDisabled((context) =>
      setDoc(doc(context.firestore(), 'notes/a'), { owner: 'x' }),
    );
    const write = (claims: TokenOptions) =>
      setDoc(doc(env.authenticatedContext('root', claims).firestore(), 'notes/a'), { owner: 'y' });
    await assertFails(write({ admin: false }));
    await assertSucceeds(write({ admin: true }));
  });

  it('allows a list only if the query itself proves it', async () => {
    await env.withSecurityRulesDisabled((context) =>
      setDoc(doc(context.firestore(), 'notes/a'), { owner: 'alice' }),
    );
    const alice = env.authenticatedContext('alice').firestore();
    const notes = collection(alice, 'notes');
    expect((await assertSucceeds(getDocs(query(notes, where('owner', '==', 'alice'))))).size).to.equal(1);
    await assertFails(getDocs(notes));
  });

  it('knows the documents that a query filters by id, and numbers in lists', async () => {
    await env.withSecurityRulesDisabled(async (context) => {
      await setDoc(doc(context.firestore(), 'days/2026-01-02'), { readers: [0, 'bob'] });
    });
    const days = collection(env.unauthenticatedContext().firestore(), 'days');
    const on = (...ids: string[]) => getDocs(query(days, where(documentId(), 'in', ids)));
    expect((await assertSucceeds(on('2026-01-02', '2026-01-03'))).size).to.equal(1);
    await assertFails(on('2026-01-02', '2026-02-01'));
    expect((await assertSucceeds(getDocs(query(days, where('readers', 'array-contains', 0))))).size).to.equal(
      1,
    );
    await assertFails(getDocs(query(days, where('readers', 'array-contains', 1))));
  });

  it('denies with the official emulator’s message', async () => {
    const alice = env.authenticatedContext('alice').firestore();
    const why = async (denied: Promise<unknown>) =>
      (await assertFails(denied).then((error: Error) => error.message)).replace('7 PERMISSION_DENIED: ', '');
    expect(await why(setDoc(doc(alice, 'notes/b'), { owner: 'bob' }))).to.equal("\nfalse for 'create' @ L6");
    expect(await why(getDoc(doc(alice, 'notes/none')))).to.equal("\nNull value error. for 'get' @ L5");
    expect(await why(getDocs(collection(alice, 'notes')))).to.equal(
      "\nProperty owner is undefined on object. for 'list' @ L5",
    );
    expect(await why(getDocs(collection(alice, 'elsewhere')))).to.equal('No matching allow statements');
  });

  it('refuses rules that don’t compile', async () => {
    const failing = initializeTestEnvironment({
      projectId: PROJECT,
      firestore: { host: '127.0.0.1', port: server.port, rules: 'service cloud.firestore { oops' },
    });
    expect(
      await failing.then(
        () => null,
        (error: Error) => error.message,
      ),
    ).to.match(/L\d+:\d+.*INVALID_ARGUMENT/);
  });
});
