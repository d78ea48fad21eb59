import type { Lifecycle } from '#platform/lifecycle.ts';
import { forgetOwner } from './fold-service.ts';

/** What the index repeats is exported with watchlists and accounts. */
export const lifecycle = {
  documents: ['watchlistIndex/{part}'],
  erase: forgetOwner,
} satisfies Lifecycle;
