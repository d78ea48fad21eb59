import type { RulesMethod } from '../../interfaces.ts';

/** What differs between the products whose rules the language writes. */
export type Service = {
  name: string;
  /** Functions that read documents, by the name that rules call them by. */
  lookUps: ReadonlyMap<string, 'get' | 'exists' | 'getAfter' | 'existsAfter'>;
  /** What stands before the dot in their names. */
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

/** Storage rules reach Firestore, but cannot look ahead. */
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
