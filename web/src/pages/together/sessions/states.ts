/** What users may see here; `npm run screens` shows each. */
export type States = {
  sessions: 'none' | 'loading' | 'several' | 'offline' | 'guest';
};
