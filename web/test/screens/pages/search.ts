import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/movies/search/states.ts';
import { verifyAddress } from '../../support/sign-in.ts';
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
      const { catalogue } = stage.suite.tmdb;
      const [known] = catalogue.movies;
      const title = 'Vokzalnaya Zyxomma';
      catalogue.movies.push({ ...known!, id: 987_001, title, originalTitle: title, titles: {} });
      const lea = await stage.member('Léa');
      await verifyAddress(lea.uid);
      const page = await stage.open(lea, '/search?q=zyxomma');
      await press(page, stage.say, 'search.lookUp');
      await page.getByText(stage.say('search.lookedUp', { count: 1 })).waitFor();
      catalogue.movies.pop();
      return page;
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
