import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import { listMovies } from '@cine/contract/operations/movies/movies';
import { abandonChallenge, submitMovie } from '@cine/contract/operations/together/challenges';
import { joinSession } from '@cine/contract/operations/together/sessions';
import * as imports from '@cine/contract/operations/watching/imports';
import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import * as notes from '@cine/contract/operations/watching/notes';
import * as ratings from '@cine/contract/operations/watching/ratings';
import * as recommendations from '@cine/contract/operations/watching/recommendations';
import * as watches from '@cine/contract/operations/watching/watches';
import { collectionScenes } from './collections.ts';
import { at } from './samples.ts';
import { plain, type Scene, scene } from './scene.ts';

const { rateMovie, withdrawRating } = ratings;

export const watchingScenes: readonly Scene[] = [
  ...plain(listNeighbours, recommendations.listRecommendations, ratings.showTaste),
  scene(ratings.setUpTaste, 'host', [], () => ({ genres: ['Western'] })),
  scene(rateMovie, 'host', [listMovies], ([list]) => ({ movieId: at(1, list).movieId, stars: 4.5 })),
  scene(ratings.showRating, 'host', [rateMovie], ([{ movieId }]) => ({ movieId })),
  scene(ratings.listRatings, 'host', [rateMovie], () => ({})),
  scene(withdrawRating, 'host', [rateMovie], ([{ movieId }]) => ({ movieId }), [
    ratings.showRating,
    ratings.listRatings,
  ]),
  scene(ratings.undoRating, 'host', [rateMovie], ([{ movieId }]) => ({ movieId }), [withdrawRating]),
  scene(imports.matchImported, 'host', [listMovies], ([list]) => {
    const { title, year } = at(12, list);
    return { movies: [{ titles: [title], year, tmdbId: null, imdbId: null, directors: [] }] };
  }),
  scene(imports.applyImport, 'host', [listMovies], ([list]) => ({
    importId: 'letterboxd-1',
    part: 0,
    source: 'letterboxd',
    movies: [
      { movieId: at(12, list).movieId, watched: [{ date: '2019-05-04' }], rating: { value: 80, at: null } },
    ],
  })),
  scene(imports.listImports, 'host', [imports.applyImport], () => ({})),
  scene(imports.undoImport, 'host', [imports.applyImport], ([{ importId }]) => ({ importId }), [
    imports.listImports,
  ]),
  scene(recommendations.predictMovie, 'host', [listMovies], ([list]) => ({ movieId: at(6, list).movieId })),
  ...collectionScenes,
  scene(watches.recordOwnWatch, 'guest', [createCustomMovie, joinSession], ([{ movie }]) => ({
    movieId: movie.movieId,
  })),
  scene(watches.showWatch, 'guest', [watches.recordOwnWatch], ([{ watchId }]) => ({ watchId })),
  scene(watches.listWatches, 'guest', [watches.recordOwnWatch], () => ({})),
  scene(watches.withdrawWatch, 'host', [submitMovie], ([{ watchId }]) => ({ watchId }), [abandonChallenge]),
  ...plain(notes.showNoteSharing),
  scene(notes.setNoteSharing, 'host', [notes.showNoteSharing], ([{ models }]) => ({
    models: models.map(({ provider, model, host }) => ({ provider, model, host })),
  })),
];
