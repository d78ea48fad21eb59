import { listBadges } from '@cine/contract/operations/core/badges';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { Page } from 'playwright-core';
import { moviesOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { saying } from '../../show.ts';
import { asking, at, cut } from '../../steps.ts';

/** Léa, who has watched five movies: enough for her first badges. */
async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  for (const { id } of moviesOf('Western').slice(0, 5)) await person.call(recordOwnWatch, { movieId: id });
  return person;
}

async function opened(stage: Stage): Promise<Page> {
  const page = await at('/badges')(stage);
  await page.getByRole('article').first().waitFor();
  return page;
}

export const badges = {
  badges: {
    none: async (stage) => {
      const page = await opened(stage);
      await page.getByText(stage.say('badges.have'), { exact: true }).click();
      return saying(page, stage.say('badges.noneHere'));
    },
    ...asking(at('/badges'), listBadges, 'badges.title'),
    full: async (stage) => {
      const person = await lea(stage);
      await stage.suite.quiet();
      await stage.suite.runSchedule('badges-count');
      const page = await stage.open(person, '/badges');
      await page.getByRole('article', { name: stage.say('badgeNames.first-row') }).waitFor();
      return page;
    },
    offline: cut(opened),
  },
} satisfies Screens;
