import { listMovies } from '@cine/contract/operations/movies/movies';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/watching/rate/states.ts';
import { prefer } from '../evening.ts';
import type { Opening, Screens, Stage } from '../screen.ts';
import { failing, holding, offline, saying, titled } from '../show.ts';

async function opened(stage: Stage, path: string, opening?: Opening): Promise<Page> {
  const lea = await stage.member('Léa');
  await prefer(lea, 'Western', 'Romance');
  return titled(await stage.open(lea, path, opening), stage.say('rate.title'));
}

async function stack(stage: Stage): Promise<Page> {
  const page = await opened(stage, '/rate');
  await page.getByRole('article').first().waitFor();
  return page;
}

export const rate: Screens<States> = {
  rate: {
    stack,
    list: async (stage) => {
      const page = await opened(stage, '/rate?list');
      await page.getByRole('main').getByRole('listitem').nth(5).waitFor();
      return page;
    },
    loading: (stage) => opened(stage, '/rate', { prepare: holding(listMovies.name) }),
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
      return saying(await opened(stage, '/rate', { prepare }), stage.say('rate.allDone'));
    },
    failed: {
      inEachLanguage: async (stage) => {
        const page = await opened(stage, '/rate', { prepare: failing(listMovies.name) });
        await page.getByRole('button', { name: stage.say('common.retry') }).waitFor();
        return page;
      },
    },
    offline: async (stage) => offline(await stack(stage), stage.say),
  },
};
