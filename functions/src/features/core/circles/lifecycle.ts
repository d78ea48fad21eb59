import type { Lifecycle } from '#platform/lifecycle.ts';
import { forgetBlocker } from './blocks-store.ts';

/** Erases the copies of blocks that are kept with call counts; circles are erased with friends. */
export const lifecycle = {
  documents: [],
  erase: ({ db }, uid) => forgetBlocker(db, uid),
} satisfies Lifecycle;
