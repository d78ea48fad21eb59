/** What users may see here; `npm run screens` shows each. */
export type States = {
  neighbours: 'none' | 'loading' | 'full' | 'failed' | 'offline';
};
