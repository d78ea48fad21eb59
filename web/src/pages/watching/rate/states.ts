/** What users may see here; `npm run screens` shows each. */
export type States = {
  rate: 'stack' | 'list' | 'loading' | 'all-done' | 'failed' | 'offline';
};
