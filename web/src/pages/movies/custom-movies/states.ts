/** What users may see here; `npm run screens` shows each. */
export type States = {
  customMovies: 'empty' | 'loading' | 'full' | 'guest';
  newMovie: 'empty' | 'faults' | 'guest';
  editMovie: 'full';
};
