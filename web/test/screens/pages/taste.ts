import { showTaste } from '@cine/contract/operations/watching/ratings';
import type { States } from '../../../src/pages/watching/taste/states.ts';
import { prefer } from '../evening.ts';
import type { Screens } from '../screen.ts';
import { failing, holding, linked, offline, press, saying, titled } from '../show.ts';

export const taste: Screens<States> = {
  taste: {
    empty: async ({ member, open, say }) =>
      saying(await open(await member('Léa'), '/taste'), say('taste.none')),
    loading: async ({ member, open, say }) =>
      titled(
        await open(await member('Léa'), '/taste', { prepare: holding(showTaste.name) }),
        say('taste.title'),
      ),
    full: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await prefer(lea, 'Western', 'Romance');
      await prefer(lea, 'Science Fiction', 'Horror');
      return saying(await open(lea, '/taste'), say('taste.histogram'));
    },
    offline: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await prefer(lea, 'Western', 'Romance');
      return offline(await saying(await open(lea, '/taste'), say('taste.histogram')), say);
    },
    'dialog-share': async ({ member, open, say }) => {
      const lea = await member('Léa');
      await prefer(lea, 'Western', 'Romance');
      const page = await open(lea, '/taste');
      await press(page, say, 'sharing.share_taste');
      await page.getByRole('button', { name: say('sharing.make') }).waitFor();
      return page;
    },
    'dialog-link': async ({ member, open, say }) => {
      const lea = await member('Léa');
      await prefer(lea, 'Western', 'Romance');
      const page = await open(lea, '/taste');
      await press(page, say, 'sharing.share_taste');
      return linked(page, say);
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await open(await member('Léa'), '/taste', { prepare: failing(showTaste.name) });
        await page.getByRole('button', { name: say('common.retry') }).waitFor();
        return page;
      },
    },
  },
};
