import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/search/states.ts';
import type { Opening, Screens, Stage } from '../screen.ts';
import { failing, holding, offline, press, saying } from '../show.ts';

const opened = async ({ member, open }: Stage, path: string, opening?: Opening): Promise<Page> =>
  open(await member('Léa'), path, opening);

async function found(stage: Stage, path: string): Promise<Page> {
  const page = await opened(stage, path);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  return page;
}

export const search: Screens<States> = {
  search: {
    popular: (stage) => found(stage, '/search'),
    loading: async (stage) => {
      const page = await opened(stage, '/search?q=alien', { prepare: holding('movies-search') });
      await page.getByRole('searchbox').waitFor();
      return page;
    },
    found: (stage) => found(stage, '/search?q=western'),
    nothing: async (stage) =>
      saying(await opened(stage, '/search?q=qwzrtx%20vvkkjj'), stage.say('search.nothing')),
    'filtered-to-none': async (stage) =>
      saying(await opened(stage, '/search?q=alien&genre=Western'), stage.say('search.nothing')),
    'looked-up': async (stage) => {
      const page = await opened(stage, '/search?q=qwzrtx%20vvkkjj');
      await press(page, stage.say, 'search.lookUp');
      return saying(page, stage.say('search.atTmdb'));
    },
    failed: {
      inEachLanguage: async (stage) => {
        const page = await opened(stage, '/search?q=alien', { prepare: failing('movies-search') });
        await page.getByRole('button', { name: stage.say('common.retry') }).waitFor();
        return page;
      },
    },
    offline: async (stage) => offline(await found(stage, '/search?q=alien'), stage.say),
  },
};
