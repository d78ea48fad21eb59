import { type FoundMovie, findByPicture, type SimilarMovie } from '@cine/contract/operations/movies/frames';
import { drawStill } from '@cine/dev-tmdb';
import type { Page } from 'playwright-core';
import type { Say } from '#i18n/index.tsx';
import { knowStills } from '../../../../../functions/test/known-stills.ts';
import type { Screens } from '../../screen.ts';
import { offline } from '../../show.ts';
import { at } from '../../steps.ts';

/** “The Matrix” and “Alien”. */
const [matrix, alien] = [603, 348];

const opened = at('/search/picture').headed('picture.title');

const choosing = (file: () => Promise<Buffer>) => async (page: Page, say: Say) =>
  page
    .getByLabel(say('picture.choose'))
    .last()
    .setInputFiles({ name: 'IMG_2041', mimeType: 'image/jpeg', buffer: await file() });
const matrixStill = choosing(() => drawStill(matrix, 1, 780));

const like = (movieId: number, title: string, likeness: number): FoundMovie => ({
  movie: {
    movieId,
    title,
    originalTitle: title,
    titles: {},
    year: 1979,
    runtime: 117,
    genres: ['Horror'],
    directors: ['Ridley Scott'],
    posterPath: null,
  },
  likeness,
  how: { mirrored: true, cropped: false },
  stillPath: null,
  pictures: 0,
});
const looksLike = (movieId: number, title: string, likeness: number): SimilarMovie => ({
  movie: like(movieId, title, likeness).movie,
  likeness,
  stillPath: null,
});
const similar = [looksLike(alien, 'Alien', 0.81), looksLike(matrix, 'The Matrix', 0.58)];
const compared = { stills: 2_199, movies: 733 };

export const picture = {
  picture: {
    empty: opened,
    found: opened
      .doing(async () => knowStills(matrix, alien))
      .doing(matrixStill)
      .says('picture.sure'),
    unsure: opened
      .answered(findByPicture, {
        isSure: false,
        movies: [like(alien, 'Alien', 0.48), like(matrix, 'The Matrix', 0.41)],
        similar: [],
        compared,
      })
      .doing(matrixStill)
      .says('picture.unsure'),
    unknown: opened
      .answered(findByPicture, { isSure: false, movies: [], similar: [], compared })
      .doing(matrixStill)
      .says('picture.unknown'),
    similar: opened
      .answered(findByPicture, { isSure: false, movies: [], similar, compared })
      .doing(matrixStill)
      .says('picture.similar'),
    unreadable: opened.doing(choosing(async () => Buffer.from('Hello'))).says('picture.unreadable'),
    loading: opened.awaiting(findByPicture).doing(matrixStill).says('picture.asking'),
    offline: opened
      .doing(offline)
      .doing(matrixStill)
      .shows((page, say) => page.getByRole('button', { name: say('common.retry') })),
  },
} satisfies Screens;
