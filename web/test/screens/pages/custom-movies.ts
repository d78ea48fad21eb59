import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import type { Person, Screens } from '../screen.ts';
import { press, saying, titled } from '../show.ts';
import { at, headed, inEachLanguage, nina, says, waiting } from '../steps.ts';

async function addTwo({ call }: Person): Promise<number> {
  await call(createCustomMovie, {
    title: 'Notre été à Étretat',
    year: 2019,
    audience: 'group',
    genres: ['Family'],
  });
  const { movie } = await call(createCustomMovie, {
    title: 'La grange de Léa',
    year: 2001,
    audience: 'private',
    genres: ['Western', 'Comedy'],
    runtime: 12,
    directors: ['Léa Martin'],
  });
  return movie.movieId;
}

const adding = headed(at('/movies/new'), 'customMovies.add');

export const customMovies = {
  customMovies: {
    empty: says(at('/movies/mine'), 'customMovies.empty'),
    loading: headed(waiting('/movies/mine'), 'customMovies.title'),
    full: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await addTwo(lea);
      const page = await titled(await open(lea, '/movies/mine'), say('customMovies.title'));
      await page.getByRole('main').getByRole('listitem').nth(1).waitFor();
      await page.locator('summary').click();
      await page.locator('details[open] p').waitFor();
      return page;
    },
    guest: headed(at('/movies/mine', nina), 'customMovies.title'),
  },
  newMovie: {
    empty: adding,
    faults: inEachLanguage(async (stage) => {
      const { say } = stage;
      const page = await adding(stage);
      await page.getByLabel(say('customMovies.year')).fill('98');
      await press(page, say, 'customMovies.create');
      return saying(page, say('customMovies.nameFault'));
    }),
    guest: says(at('/movies/new', nina), 'customMovies.membersOnly'),
  },
  editMovie: {
    full: async ({ member, open, say }) => {
      const lea = await member('Léa');
      const page = await open(lea, `/movies/${await addTwo(lea)}/edit`);
      return titled(page, say('customMovies.editTitle'));
    },
  },
} satisfies Screens;
