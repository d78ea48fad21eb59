import type { Lifecycle } from '../../../platform/lifecycle.ts';
import { forgetBlocker } from './blocks-store.ts';

/** What others' counts of calls keep of whom they were blocked by; circles are erased with friends. */
export const lifecycle = {
  documents: [],
  erase: ({ db }, uid) => forgetBlocker(db, uid),
} satisfies Lifecycle;
