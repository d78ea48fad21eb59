import { createCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import type { States } from '../../../src/pages/movies/custom-movies/states.ts';
import { follow } from '../../support/in-place.ts';
import { sessionOf } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { holdDocuments, press, saying, titled } from '../show.ts';

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

async function asGuest({ member, guest, open }: Stage, path: string) {
  const { code } = await sessionOf(await member('Léa'));
  return open(await guest('Nina', code), path);
}

export const customMovies: Screens<States> = {
  customMovies: {
    empty: async ({ member, open, say }) =>
      saying(await open(await member('Léa'), '/movies/mine'), say('customMovies.empty')),
    loading: async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/movies/mine');
      return titled(page, say('customMovies.title'));
    },
    full: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await addTwo(lea);
      const page = await titled(await open(lea, '/movies/mine'), say('customMovies.title'));
      await page.getByRole('main').getByRole('listitem').nth(1).waitFor();
      await page.locator('summary').click();
      await page.locator('details[open] p').waitFor();
      return page;
    },
    guest: async (stage) => titled(await asGuest(stage, '/movies/mine'), stage.say('customMovies.title')),
  },
  newMovie: {
    empty: async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/movies/new'), say('customMovies.add')),
    faults: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await titled(await open(await member('Léa'), '/movies/new'), say('customMovies.add'));
        await page.getByLabel(say('customMovies.year')).fill('98');
        await press(page, say, 'customMovies.create');
        return saying(page, say('customMovies.nameFault'));
      },
    },
    guest: async (stage) =>
      saying(await asGuest(stage, '/movies/new'), stage.say('customMovies.membersOnly')),
  },
  editMovie: {
    full: async ({ member, open, say }) => {
      const lea = await member('Léa');
      const page = await open(lea, `/movies/${await addTwo(lea)}/edit`);
      return titled(page, say('customMovies.editTitle'));
    },
  },
};
