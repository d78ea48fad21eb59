import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import type { Page } from 'playwright-core';
import { moviesOf, prefer } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { offline, saying } from '../show.ts';
import { asking, at, says } from '../steps.ts';

const path = '/for-you';

async function opened({ open }: Stage, person: Person): Promise<Page> {
  const page = await open(person, path);
  await page.getByRole('article').first().waitFor();
  return page;
}

async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  await prefer(person, 'Western', 'Romance');
  return person;
}

export const forYou = {
  forYou: {
    new: async (stage) => opened(stage, await stage.member('Léa')),
    ...asking(at(path, lea), listRecommendations, 'forYou.title'),
    full: async (stage) => opened(stage, await lea(stage)),
    changed: async (stage) => {
      const person = await lea(stage);
      const page = await opened(stage, person);
      await person.call(rateMovie, { movieId: moviesOf('Horror')[0]!.id, score: 90 });
      return saying(page, stage.say('forYou.changed'));
    },
    none: says(at(`${path}?by=neighbours&genre=Documentary`, lea), 'forYou.none'),
    offline: async (stage) => offline(await opened(stage, await lea(stage)), stage.say),
  },
} satisfies Screens;
