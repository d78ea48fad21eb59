import type { Lifecycle } from '#platform/lifecycle.ts';
import { forgetOwner } from './fold-service.ts';

/** Erases a user from the watchlists' index, which repeats what is exported as it is. */
export const lifecycle = {
  documents: ['watchlistIndex/{part}'],
  erase: forgetOwner,
} satisfies Lifecycle;
