import { searchMovies } from '@cine/contract/operations/movies/movies';
import { verifyAddress } from '../../support/sign-in.ts';
import type { Screens, Stage } from '../screen.ts';
import { holding, press } from '../show.ts';
import { at, cut, failed, says, shows } from '../steps.ts';

const results = (path: string) => async (stage: Stage) => {
  const page = await at(path)(stage);
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  return page;
};

export const search = {
  search: {
    popular: results('/search'),
    loading: shows(
      (stage) => at('/search?q=alien')(stage, { prepare: holding(searchMovies.name) }),
      (page) => page.getByRole('searchbox'),
    ),
    found: results('/search?q=western'),
    nothing: says(at('/search?q=qwzrtx%20vvkkjj'), 'search.nothing'),
    'filtered-to-none': says(at('/search?q=alien&genre=Western'), 'search.nothing'),
    'looked-up': async (stage) => {
      const { catalogue } = stage.suite.tmdb;
      const [sample] = catalogue.movies;
      const title = 'Vokzalnaya Zyxomma';
      catalogue.movies.push({ ...sample!, id: 987_001, title, originalTitle: title, titles: {} });
      const lea = await stage.member('Léa');
      await verifyAddress(lea.uid);
      const page = await stage.open(lea, '/search?q=zyxomma');
      await press(page, stage.say, 'search.lookUp');
      await page.getByText(stage.say('search.lookedUp', { count: 1 })).waitFor();
      catalogue.movies.pop();
      return page;
    },
    failed: failed(at('/search?q=alien'), searchMovies),
    offline: cut(results('/search?q=alien')),
  },
} satisfies Screens;
