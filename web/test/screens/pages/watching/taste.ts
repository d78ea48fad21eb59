import { listMovies } from '@cine/contract/operations/movies/movies';
import { addToCollection, listCollectionMovies } from '@cine/contract/operations/watching/collected-movies';
import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import { rateMovie, showTaste } from '@cine/contract/operations/watching/ratings';
import { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import { follow } from '../../../support/page.ts';
import { moviesOf, prefer } from '../../evening.ts';
import type { Screens, Stage } from '../../screen.ts';
import { cutOff, refuseDocuments, saying, titled } from '../../show.ts';
import { at, fanOfWesterns, having, type Who, waiting } from '../../steps.ts';

const none = at('/neighbours').says('neighbours.none');

const forYouPath = '/for-you';

const forYouOf = (who?: Who) => at(forYouPath, who).shows((page) => page.getByRole('article').first());

const rating = at('/rate', fanOfWesterns).headed('rate.title');

const stack = rating.shows((page) => page.getByRole('article').first());

/** Léa, with some movies on her list. */
const withList = (providers?: readonly number[]) => async (stage: Stage) => {
  const person = await stage.member('Léa', providers);
  for (const { id } of moviesOf('Science Fiction').slice(0, 9))
    await person.call(addToCollection, { collection: 'watchlist', movieId: id });
  return person;
};

const fullList = at('/list', withList()).shows((page) => page.getByRole('main').getByRole('listitem').nth(8));

export const taste = {
  taste: {
    empty: at('/taste').says('taste.none'),
    ...at('/taste').asking(showTaste, 'taste.title'),
    full: at(
      '/taste',
      having((person) => prefer(person, 'Science Fiction', 'Horror'), fanOfWesterns),
    ).says('taste.histogram'),
    offline: at('/taste', fanOfWesterns).says('taste.histogram').cut(),
    'dialog-share': at('/taste', fanOfWesterns).pressed('sharing.share_taste').says('sharing.make'),
    'dialog-link': at('/taste', fanOfWesterns).links('sharing.share_taste'),
  },
  neighbours: {
    none,
    ...at('/neighbours').asking(listNeighbours, 'neighbours.title'),
    full: async ({ member, open, meet }) => {
      const lea = await member('Léa');
      const tom = await member('Tom');
      const ines = await member('Inès');
      for (const person of [lea, tom, ines]) await prefer(person, 'Western', 'Romance');
      await meet(lea, [tom, ines]);
      const page = await open(lea, '/neighbours');
      await page.getByRole('article').nth(1).waitFor();
      return page;
    },
    offline: none.cut(),
  },
  forYou: {
    new: forYouOf(),
    ...at(forYouPath, fanOfWesterns).asking(listRecommendations, 'forYou.title'),
    full: forYouOf(fanOfWesterns),
    changed: async (stage) => {
      const person = await fanOfWesterns(stage);
      const page = await forYouOf(async () => person).show(stage);
      await person.call(rateMovie, { movieId: moviesOf('Horror')[0]!.id, score: 90 });
      return saying(page, stage.say('forYou.changed'));
    },
    none: at(`${forYouPath}?by=neighbours&genre=Documentary`, fanOfWesterns).says('forYou.none'),
    offline: forYouOf(fanOfWesterns).offline(),
  },
  rate: {
    stack,
    list: at('/rate?list', fanOfWesterns).shows((page) =>
      page.getByRole('main').getByRole('listitem').nth(5),
    ),
    ...rating.asking(listMovies, 'rate.title'),
    // The catalogue has no page of movies left.
    'all-done': rating
      .prepared((page) =>
        page.route(`**/${listMovies.name}`, async (route) => {
          if (route.request().method() !== 'POST') return route.fallback();
          const response = await route.fetch();
          const { result } = (await response.json()) as { result: object };
          return route.fulfill({ response, json: { result: { ...result, movies: [], nextCursor: null } } });
        }),
      )
      .says('rate.allDone'),
    offline: stack.cut(),
  },
  watchlist: {
    empty: at('/list').says('watchlist.empty'),
    loading: waiting('/list').headed('watchlist.title'),
    full: fullList,
    'none-on-services': at('/list?mine=1', withList([])).says('watchlist.noneMine'),
    failed: at('/list?mine=1', withList()).failed(listCollectionMovies),
    offline: fullList.cut(),
    'not-kept': at('/privacy')
      .headed('privacy.title')
      .doing(async (page, say) => {
        // Its code is on the device, its documents aren't.
        await refuseDocuments(page);
        await follow(page, '/list');
        await titled(page, say('watchlist.title'));
        await follow(page, '/privacy');
        await titled(page, say('privacy.title'));
        await cutOff(page);
        await follow(page, '/list');
        await saying(page, say('common.notOnDevice'));
      }),
  },
} satisfies Screens;
