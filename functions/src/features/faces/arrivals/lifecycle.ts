import type { Lifecycle } from '#platform/lifecycle.ts';
import { forgetOwner } from './fold-service.ts';

/** The index repeats watchlists and accounts, which are exported as they are. */
export const lifecycle = {
  documents: ['watchlistIndex/{part}'],
  erase: forgetOwner,
} satisfies Lifecycle;
