import { showTaste } from '@cine/contract/operations/watching/ratings';
import { prefer } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { asking, at, cut, links, pressed, says } from '../steps.ts';

async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  await prefer(person, 'Western', 'Romance');
  return person;
}

export const taste = {
  taste: {
    empty: says(at('/taste'), 'taste.none'),
    ...asking(at('/taste'), showTaste, 'taste.title'),
    full: says(
      at('/taste', async (stage) => {
        const person = await lea(stage);
        await prefer(person, 'Science Fiction', 'Horror');
        return person;
      }),
      'taste.histogram',
    ),
    offline: cut(says(at('/taste', lea), 'taste.histogram')),
    'dialog-share': says(pressed(at('/taste', lea), 'sharing.share_taste'), 'sharing.make'),
    'dialog-link': links(at('/taste', lea), 'sharing.share_taste'),
  },
} satisfies Screens;
