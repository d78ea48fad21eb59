/** What users may see here; `npm run screens` shows each. */
export type States = {
  player: 'new' | 'loading' | 'full' | 'week-failed' | 'evening-open' | 'failed' | 'offline';
};
