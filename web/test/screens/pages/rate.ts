import { listMovies } from '@cine/contract/operations/movies/movies';
import type { Page } from 'playwright-core';
import { prefer } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { saying } from '../show.ts';
import { asking, at, cut, headed, shows } from '../steps.ts';

async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  await prefer(person, 'Western', 'Romance');
  return person;
}
const opened = headed(at('/rate', lea), 'rate.title');

const stack = shows(opened, (page) => page.getByRole('article').first());

export const rate = {
  rate: {
    stack,
    list: shows(at('/rate?list', lea), (page) => page.getByRole('main').getByRole('listitem').nth(5)),
    ...asking(opened, listMovies, 'rate.title'),
    'all-done': async (stage) => {
      // The catalogue has no page of movies left.
      const prepare = async (page: Page) => {
        await page.route(`**/${listMovies.name}`, async (route) => {
          if (route.request().method() !== 'POST') return route.fallback();
          const response = await route.fetch();
          const { result } = (await response.json()) as { result: object };
          return route.fulfill({ response, json: { result: { ...result, movies: [], nextCursor: null } } });
        });
      };
      return saying(await opened(stage, { prepare }), stage.say('rate.allDone'));
    },
    offline: cut(stack),
  },
} satisfies Screens;
