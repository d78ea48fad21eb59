import { listBadges } from '@cine/contract/operations/core/badges';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { moviesOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { saying } from '../../show.ts';
import { asking, at, cut, shows } from '../../steps.ts';

/** Léa, who has watched five movies: enough for her first badges. */
async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  for (const { id } of moviesOf('Western').slice(0, 5)) await person.call(recordOwnWatch, { movieId: id });
  return person;
}

const opened = shows(at('/badges'), (page) => page.getByRole('article').first());

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
