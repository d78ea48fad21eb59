import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertFails, assertSucceeds, initializeTestEnvironment } from '@firebase/rules-unit-testing';
import {
  collection,
  doc,
  getDocs,
  onSnapshot,
  orderBy,
  query,
  setDoc,
  updateDoc,
  where,
} from 'firebase/firestore';

let environment;
before(async () => {
  environment = await initializeTestEnvironment({ projectId: 'demo-library' });
  await environment.withSecurityRulesDisabled(async (owner) => {
    const books = collection(owner.firestore(), 'books');
    await setDoc(doc(books, 'emma'), { title: 'Emma', year: 1815, borrower: null });
    await setDoc(doc(books, 'dracula'), { title: 'Dracula', year: 1897, borrower: null });
    await setDoc(doc(books, 'ulysses'), { title: 'Ulysses', year: 1922, borrower: 'ann' });
  });
});
after(() => environment.cleanup());

const booksFor = (reader) => collection(environment.authenticatedContext(reader).firestore(), 'books');
const onTheShelf = (books) => query(books, where('borrower', '==', null), orderBy('year', 'asc'));

test('the shelf has the books that nobody has borrowed, by year', async () => {
  const { docs } = await getDocs(onTheShelf(booksFor('ben')));
  assert.deepEqual(
    docs.map(({ id }) => id),
    ['emma', 'dracula'],
  );
});

test('a borrowed book leaves the shelf of those who look at it', async () => {
  const books = booksFor('cleo');
  const shelves = [];
  await new Promise((resolve) => {
    const stop = onSnapshot(onTheShelf(books), ({ docs }) => {
      shelves.push(docs.map(({ id }) => id));
      if (shelves.length === 1) void updateDoc(doc(booksFor('ben'), 'emma'), { borrower: 'ben' });
      else resolve(stop());
    });
  });
  assert.deepEqual(shelves, [['emma', 'dracula'], ['dracula']]);
});

test('nobody returns a book for another, or lists what others have', async () => {
  await assertFails(updateDoc(doc(booksFor('ben'), 'ulysses'), { borrower: null }));
  await assertFails(getDocs(booksFor('ben')));
  await assertSucceeds(updateDoc(doc(booksFor('ann'), 'ulysses'), { borrower: null }));
});

test('a query without its index is refused, as in production', async () => {
  await environment.withSecurityRulesDisabled(async (owner) => {
    const books = collection(owner.firestore(), 'books');
    const listing = getDocs(query(books, where('borrower', '==', null), orderBy('title')));
    await assert.rejects(listing, { code: 'failed-precondition', message: /The query requires an index/ });
  });
});
