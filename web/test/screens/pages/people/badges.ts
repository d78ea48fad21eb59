import { listBadges } from '@cine/contract/operations/core/badges';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { States } from '../../../../src/pages/core/badges/states.ts';
import { moviesOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, offline, saying, titled } from '../../show.ts';

/** Léa, who has watched five movies: enough for her first badges. */
async function lea({ member }: Stage): Promise<Person> {
  const person = await member('Léa');
  for (const { id } of moviesOf('Western').slice(0, 5)) await person.call(recordOwnWatch, { movieId: id });
  return person;
}

export const badges: Screens<States> = {
  badges: {
    none: async ({ member, open, say }) => {
      const page = await open(await member('Léa'), '/badges');
      await page.getByRole('article').first().waitFor();
      await page.getByText(say('badges.have'), { exact: true }).click();
      return saying(page, say('badges.noneHere'));
    },
    loading: async ({ member, open, say }) =>
      titled(
        await open(await member('Léa'), '/badges', { prepare: holding(listBadges.name) }),
        say('badges.title'),
      ),
    full: async (stage) => {
      const person = await lea(stage);
      await stage.suite.quiet();
      await stage.suite.runSchedule('badges-count');
      const page = await stage.open(person, '/badges');
      await page.getByRole('article', { name: stage.say('badgeNames.first-row') }).waitFor();
      return page;
    },
    offline: async ({ member, open, say }) => {
      const page = await open(await member('Léa'), '/badges');
      await page.getByRole('article').first().waitFor();
      return offline(page, say);
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await open(await member('Léa'), '/badges', { prepare: failing(listBadges.name) });
        await page.getByRole('button', { name: say('common.retry') }).waitFor();
        return page;
      },
    },
  },
};
