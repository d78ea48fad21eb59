/** What users may see here; `npm run screens` shows each. */
export type States = {
  streak: 'new' | 'loading' | 'open' | 'kept' | 'skip' | 'missed' | 'former-year' | 'failed' | 'offline';
};
