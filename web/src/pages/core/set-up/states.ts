/** What users may see here; `npm run screens` shows each. */
export type States = {
  setUp: 'empty' | 'faults' | 'name-taken' | 'all-services';
};
