import type { Lifecycle } from '#platform/lifecycle.ts';
import { forgetBlocker } from './blocks-store.ts';

/** Who blocked whom is kept with calls; circles are erased with friends. */
export const lifecycle = {
  documents: [],
  erase: ({ db }, uid) => forgetBlocker(db, uid),
} satisfies Lifecycle;
