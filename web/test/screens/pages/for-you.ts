import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { listRecommendations } from '@cine/contract/operations/watching/recommendations';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/watching/for-you/states.ts';
import { moviesOf, prefer } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { failing, holding, offline, saying, titled } from '../show.ts';

async function opened({ open }: Stage, person: Person): Promise<Page> {
  const page = await open(person, '/for-you');
  await page.getByRole('article').first().waitFor();
  return page;
}

async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  await prefer(person, 'Western', 'Romance');
  return person;
}

export const forYou: Screens<States> = {
  forYou: {
    new: async (stage) => opened(stage, await stage.member('Léa')),
    loading: async (stage) =>
      titled(
        await stage.open(await lea(stage), '/for-you', { prepare: holding(listRecommendations.name) }),
        stage.say('forYou.title'),
      ),
    full: async (stage) => opened(stage, await lea(stage)),
    changed: async (stage) => {
      const person = await lea(stage);
      const page = await opened(stage, person);
      await person.call(rateMovie, { movieId: moviesOf('Horror')[0]!.id, score: 90 });
      return saying(page, stage.say('forYou.changed'));
    },
    none: async (stage) =>
      saying(
        await stage.open(await lea(stage), '/for-you?by=neighbours&genre=Documentary'),
        stage.say('forYou.none'),
      ),
    offline: async (stage) => offline(await opened(stage, await lea(stage)), stage.say),
    failed: {
      inEachLanguage: async (stage) => {
        const prepare = failing(listRecommendations.name);
        const page = await stage.open(await lea(stage), '/for-you', { prepare });
        await page.getByRole('button', { name: stage.say('common.retry') }).waitFor();
        return page;
      },
    },
  },
};
