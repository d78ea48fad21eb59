/** What the dashboard uses of Firestore's SDK: imported late as a whole, it would be twice as large. */
export {
  collection,
  connectFirestoreEmulator,
  doc,
  initializeFirestore,
  limit,
  onSnapshot,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  query,
  terminate,
  where,
} from 'firebase/firestore';
