import { addToCollection, listCollection } from '@cine/contract/operations/watching/collections';
import { follow } from '../../support/in-place.ts';
import { moviesOf } from '../evening.ts';
import type { Screens, Stage } from '../screen.ts';
import { cutOff, refuseDocuments, saying, titled } from '../show.ts';
import { at, cut, failed, headed, says, shows, waiting } from '../steps.ts';

/** Léa, with some movies on her list. */
const lea = (providers?: readonly number[]) => async (stage: Stage) => {
  const person = await stage.member('Léa', providers);
  for (const { id } of moviesOf('Science Fiction').slice(0, 9))
    await person.call(addToCollection, { collection: 'watchlist', movieId: id });
  return person;
};

const full = shows(at('/list', lea()), (page) => page.getByRole('main').getByRole('listitem').nth(8));

export const watchlist = {
  watchlist: {
    empty: says(at('/list'), 'watchlist.empty'),
    loading: headed(waiting('/list'), 'watchlist.title'),
    full,
    'none-on-services': says(at('/list?mine=1', lea([])), 'watchlist.noneMine'),
    failed: failed(at('/list?mine=1', lea()), listCollection),
    offline: cut(full),
    'not-kept': async (stage) => {
      const { say } = stage;
      const page = await headed(at('/privacy'), 'privacy.title')(stage);
      // Its code is on the device, its documents aren't.
      await refuseDocuments(page);
      await follow(page, '/list');
      await titled(page, say('watchlist.title'));
      await follow(page, '/privacy');
      await titled(page, say('privacy.title'));
      await cutOff(page);
      await follow(page, '/list');
      return saying(page, say('watchlist.notKept'));
    },
  },
} satisfies Screens;
