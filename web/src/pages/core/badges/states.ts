/** What users may see here; `npm run screens` shows each. */
export type States = {
  badges: 'none' | 'loading' | 'full' | 'failed' | 'offline';
};
