import { addToCollection, listCollection } from '@cine/contract/operations/watching/collections';
import type { States } from '../../../src/pages/watching/watchlist/states.ts';
import { follow } from '../../support/in-place.ts';
import { moviesOf } from '../evening.ts';
import type { Person, Screens } from '../screen.ts';
import { cutOff, failing, holdDocuments, offline, refuseDocuments, saying, titled } from '../show.ts';

async function keep({ call }: Person): Promise<void> {
  for (const { id } of moviesOf('Science Fiction').slice(0, 9))
    await call(addToCollection, { collection: 'watchlist', movieId: id });
}

export const watchlist: Screens<States> = {
  watchlist: {
    empty: async ({ member, open, say }) =>
      saying(await open(await member('Léa'), '/list'), say('watchlist.empty')),
    loading: async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/list');
      return titled(page, say('watchlist.title'));
    },
    full: async ({ member, open }) => {
      const lea = await member('Léa');
      await keep(lea);
      const page = await open(lea, '/list');
      await page.getByRole('main').getByRole('listitem').nth(8).waitFor();
      return page;
    },
    'none-on-services': async ({ member, open, say }) => {
      const lea = await member('Léa', []);
      await keep(lea);
      return saying(await open(lea, '/list?mine=1'), say('watchlist.noneMine'));
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const lea = await member('Léa');
        await keep(lea);
        const page = await open(lea, '/list?mine=1', { prepare: failing(listCollection.name) });
        await page.getByRole('button', { name: say('common.retry') }).waitFor();
        return page;
      },
    },
    offline: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await keep(lea);
      const page = await open(lea, '/list');
      await page.getByRole('main').getByRole('listitem').first().waitFor();
      return offline(page, say);
    },
    'not-kept': async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
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
};
