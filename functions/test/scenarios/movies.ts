import * as custom from '@cine/contract/operations/movies/custom-movies';
import { findByPicture } from '@cine/contract/operations/movies/frames';
import * as movies from '@cine/contract/operations/movies/movies';
import * as names from '@cine/contract/operations/movies/names';
import { findMovies, readSentence, readSentenceByModel } from '@cine/contract/operations/movies/smart-search';
import { joinSession } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch, showWatch } from '@cine/contract/operations/watching/watches';
import { onceRepointed } from './core.ts';
import { anyMovies, at, samplePicture, services } from './samples.ts';
import { plain, type Scene, scene } from './scene.ts';

const { listMovies, lookUpMovies } = movies;
const { createCustomMovie, promoteCustomMovie } = custom;

export const moviesScenes: readonly Scene[] = [
  ...plain(names.listServices, names.listRegions, names.listGenres, names.listMilestones),
  scene(listMovies, 'host', [], () => ({ limit: 50 })),
  ...plain(movies.suggestMovies),
  scene(movies.previewRules, 'host', [], () => ({ rules: anyMovies })),
  scene(lookUpMovies, 'host', [], () => ({ query: 'Ran' })),
  scene(movies.showLookUp, 'host', [lookUpMovies], ([{ lookUpId }]) => ({ lookUpId })),
  scene(movies.showMovie, 'host', [listMovies], ([list]) => ({ movieId: at(2, list).movieId })),
  scene(movies.searchMovies, 'host', [listMovies], ([list]) => ({ query: at(3, list).title })),
  scene(readSentence, 'host', [], () => ({ sentence: 'short comedies of the 90s on Netflix, not seen yet' })),
  scene(readSentenceByModel, 'host', [], () => ({ sentence: 'comedies with a plot twist' })),
  scene(findMovies, 'host', [readSentence], ([{ asked }]) => asked),
  scene(findByPicture, 'host', [], () => ({ pictures: [samplePicture] })),
  scene(movies.reportOffer, 'host', [listMovies], ([list]) => ({
    movieId: at(4, list).movieId,
    provider: services.netflix,
    region: 'FR',
    says: 'gone',
  })),
  scene(createCustomMovie, 'host', [listMovies], ([list]) => {
    const { title, year } = at(0, list);
    return { title, year, audience: 'group' };
  }),
  ...plain(custom.listCustomMovies),
  scene(custom.completeDescription, 'host', [], () => ({
    title: 'Un été à nous',
    year: 2019,
    genres: ['Family'],
    runtime: 14,
  })),
  scene(custom.matchCustomMovie, 'host', [createCustomMovie], ([{ movie }]) => ({ movieId: movie.movieId })),
  scene(custom.changeCustomMovie, 'host', [createCustomMovie], ([{ movie }]) => ({
    movieId: movie.movieId,
    genres: ['Drama'],
  })),
  scene(
    promoteCustomMovie,
    'host',
    [createCustomMovie, custom.matchCustomMovie],
    ([{ movie }, { matches }]) => ({ movieId: movie.movieId, tmdbId: matches[0]!.movieId }),
    [custom.changeCustomMovie, showWatch],
  ),
  scene(
    custom.refusePromotion,
    'guest',
    [createCustomMovie, promoteCustomMovie, recordOwnWatch, joinSession],
    ([{ movie }], { host }) => onceRepointed(host, movie.movieId),
  ),
  scene(custom.deleteCustomMovie, 'host', [], async (_, { host }) => ({
    movieId: (await host.call(createCustomMovie, { title: 'Pour voir' })).movie.movieId,
  })),
];
