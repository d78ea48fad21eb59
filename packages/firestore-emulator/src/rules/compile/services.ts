/** How the rules of Firestore and of Storage differ. */
import type { RulesMethod } from '../../interfaces.ts';

/** The differences between the products whose rules use the language. */
export type Service = {
  name: string;
  /** Functions that read documents, by their name in rules. */
  lookUps: ReadonlyMap<string, 'get' | 'exists' | 'getAfter' | 'existsAfter'>;
  /** The part of their names before the dot. */
  namespaces: ReadonlySet<string>;
};

export const FIRESTORE: Service = {
  name: 'cloud.firestore',
  lookUps: new Map([
    ['get', 'get'],
    ['exists', 'exists'],
    ['getAfter', 'getAfter'],
    ['existsAfter', 'existsAfter'],
  ]),
  namespaces: new Set(),
};

/** Storage rules can read Firestore, but not the state after a write. */
export const STORAGE: Service = {
  name: 'firebase.storage',
  lookUps: new Map([
    ['firestore.get', 'get'],
    ['firestore.exists', 'exists'],
  ]),
  namespaces: new Set(['firestore']),
};

/** The methods that an `allow` may name, and what they stand for. */
export const METHODS: ReadonlyMap<string, RulesMethod[]> = new Map<string, RulesMethod[]>([
  ['get', ['get']],
  ['list', ['list']],
  ['read', ['get', 'list']],
  ['create', ['create']],
  ['update', ['update']],
  ['delete', ['delete']],
  ['write', ['create', 'update', 'delete']],
]);
