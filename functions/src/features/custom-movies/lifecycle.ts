import type { Lifecycle } from '../../platform/lifecycle.ts';
import { eraseCustomMovies } from './erase-service.ts';
import { loadMadeBy } from './store.ts';
import { toView } from './view.ts';

export const lifecycle = {
  documents: ['customMovies/{movieId}'],
  exportLists: {
    customMovies: async ({ db }, uid, ...page) =>
      (await loadMadeBy(db, uid, ...page)).map((movie) => ({
        id: String(movie.movieId),
        entry: { ...toView(movie), ...(movie.agreed && { agreed: movie.agreed }) },
      })),
  },
  erase: async (context, uid, isReferenced) => ({
    customMovies: await eraseCustomMovies(context, uid, isReferenced),
  }),
} satisfies Lifecycle;
