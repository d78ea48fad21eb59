import type { Firestore } from 'firebase-admin/firestore';

/** A database with some methods replaced. */
export function databaseWith(db: Firestore, methods: Partial<Firestore>): Firestore {
  return new Proxy(db, {
    get: (target, name) => {
      const value: unknown = Reflect.get(name in methods ? methods : target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** A database that awaits a hook before each transaction; the first is 1. */
export function beforeTransactions(db: Firestore, hook: (begun: number) => unknown): Firestore {
  let begun = 0;
  const runTransaction: Firestore['runTransaction'] = async (...args) => {
    begun += 1;
    await hook(begun);
    return db.runTransaction(...args);
  };
  return databaseWith(db, { runTransaction });
}
