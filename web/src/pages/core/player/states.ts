/** What users may see here; `npm run screens` shows each. */
export type States = {
  player: 'new' | 'long-name' | 'loading' | 'full' | 'week-failed' | 'evening-open' | 'failed' | 'offline';
};
