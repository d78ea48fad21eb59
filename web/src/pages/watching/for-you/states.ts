/** What users may see here; `npm run screens` shows each. */
export type States = {
  forYou: 'new' | 'loading' | 'full' | 'changed' | 'none' | 'failed' | 'offline';
};
