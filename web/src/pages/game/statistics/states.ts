/** What users may see here; `npm run screens` shows each. */
export type States = {
  statistics: 'none' | 'loading' | 'year' | 'month' | 'week' | 'day' | 'failed' | 'offline';
};
