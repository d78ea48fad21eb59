/** What users may see here; `npm run screens` shows each. */
export type States = {
  player: 'new' | 'loading' | 'full' | 'evening-open' | 'failed' | 'offline';
};
