/** What users may see here; `npm run screens` shows each. */
export type States = {
  search:
    | 'popular'
    | 'loading'
    | 'found'
    | 'nothing'
    | 'filtered-to-none'
    | 'looked-up'
    | 'failed'
    | 'offline';
};
