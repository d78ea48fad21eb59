import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import { prefer } from '../evening.ts';
import type { Screens } from '../screen.ts';
import { asking, at, cut, says } from '../steps.ts';

const none = says(at('/neighbours'), 'neighbours.none');

export const neighbours = {
  neighbours: {
    none,
    ...asking(at('/neighbours'), listNeighbours, 'neighbours.title'),
    full: async ({ member, open, meet }) => {
      const [lea, tom, ines] = [await member('Léa'), await member('Tom'), await member('Inès')];
      for (const person of [lea, tom, ines]) await prefer(person, 'Western', 'Romance');
      await meet(lea, [tom, ines]);
      const page = await open(lea, '/neighbours');
      await page.getByRole('article').nth(1).waitFor();
      return page;
    },
    offline: cut(none),
  },
} satisfies Screens;
