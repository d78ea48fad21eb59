import type { Firestore } from 'firebase-admin/firestore';

/** A database in which something happens between the first transaction and the next one. */
export function afterFirst(db: Firestore, act: () => Promise<unknown>): Firestore {
  let isFirst = true;
  const runTransaction: Firestore['runTransaction'] = async (body, options) => {
    const result = await db.runTransaction(body, options);
    if (isFirst) {
      isFirst = false;
      await act();
    }
    return result;
  };
  return Object.create(db, { runTransaction: { value: runTransaction } });
}
