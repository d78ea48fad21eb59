import type { Lifecycle } from '../../../platform/lifecycle.ts';
import { forgetOwner } from './fold-service.ts';

/** The index repeats watchlists, which are exported as they are, and region and services of the account. */
export const lifecycle = {
  documents: ['watchlistIndex/{part}'],
  erase: forgetOwner,
} satisfies Lifecycle;
