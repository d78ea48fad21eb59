/** What users may see here; `npm run screens` shows each. */
export type States = {
  watchlist: 'empty' | 'loading' | 'full' | 'none-on-services' | 'failed' | 'offline' | 'not-kept';
};
