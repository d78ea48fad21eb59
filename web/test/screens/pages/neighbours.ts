import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import type { States } from '../../../src/pages/watching/neighbours/states.ts';
import { prefer } from '../evening.ts';
import type { Screens } from '../screen.ts';
import { failing, holding, offline, saying, titled } from '../show.ts';

export const neighbours: Screens<States> = {
  neighbours: {
    none: async ({ member, open, say }) =>
      saying(await open(await member('Léa'), '/neighbours'), say('neighbours.none')),
    loading: async ({ member, open, say }) =>
      titled(
        await open(await member('Léa'), '/neighbours', { prepare: holding(listNeighbours.name) }),
        say('neighbours.title'),
      ),
    full: async ({ member, open, meet }) => {
      const [lea, tom, ines] = [await member('Léa'), await member('Tom'), await member('Inès')];
      for (const person of [lea, tom, ines]) await prefer(person, 'Western', 'Romance');
      await meet(lea, [tom, ines]);
      const page = await open(lea, '/neighbours');
      await page.getByRole('article').nth(1).waitFor();
      return page;
    },
    offline: async ({ member, open, say }) => {
      const page = await open(await member('Léa'), '/neighbours');
      return offline(await saying(page, say('neighbours.none')), say);
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await open(await member('Léa'), '/neighbours', {
          prepare: failing(listNeighbours.name),
        });
        await page.getByRole('button', { name: say('common.retry') }).waitFor();
        return page;
      },
    },
  },
};
