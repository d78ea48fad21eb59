import type { Message } from '../../interfaces.ts';
import type { Doc } from '../storage/document.ts';
import type { Store } from '../storage/store.ts';
import { parseQuery } from './parse.ts';
import type { Query } from './query.ts';

export function put(store: Store, doc: Doc): void {
  store.apply({ path: doc.path, before: store.get(doc.path), after: doc });
}

/** Parses a generated query; null if Firestore refuses it (too many array clauses). */
export function parsed(message: Message): Query | null {
  try {
    return parseQuery('', message);
  } catch {
    return null;
  }
}
