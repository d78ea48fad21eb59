import { showStatistics } from '@cine/contract/operations/game/statistics';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import type { States } from '../../../../src/pages/game/statistics/states.ts';
import { moviesOf, sessionOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, offline, saying, titled } from '../../show.ts';

/** Léa, who watched westerns and comedies on several days, alone or with two friends; counted last night. */
async function regular({ member, suite }: Stage): Promise<Person> {
  const [lea, tom, ines] = [await member('Léa'), await member('Tom'), await member('Inès')];
  for (const [ago, { id }] of [
    ...moviesOf('Western').slice(0, 6),
    ...moviesOf('Comedy').slice(0, 4),
  ].entries()) {
    const watchedAt = new Date(Date.now() - ((ago * 3) % 20) * day).toISOString();
    await lea.call(recordOwnWatch, { movieId: id, watchedAt });
  }
  const session = await sessionOf(lea, tom, ines);
  await lea.call(recordWatch, { sessionId: session.id, movieId: moviesOf('Crime')[0]!.id });
  await suite.quiet();
  await suite.runSchedule('jobs-statistics');
  await suite.quiet();
  return lea;
}

const by = (period: string) => async (stage: Stage) => {
  const page = await stage.open(await regular(stage), `/statistics?by=${period}`);
  return titled(page, stage.say('statistics.title'));
};

export const statistics: Screens<States> = {
  statistics: {
    none: async ({ member, open, say }) =>
      saying(await open(await member('Léa'), '/statistics'), say('statistics.none')),
    loading: async ({ member, open, say }) =>
      titled(
        await open(await member('Léa'), '/statistics', { prepare: holding(showStatistics.name) }),
        say('statistics.title'),
      ),
    year: by('year'),
    month: by('month'),
    week: by('week'),
    day: by('day'),
    offline: async ({ member, open, say }) => {
      const page = await open(await member('Léa'), '/statistics');
      return offline(await saying(page, say('statistics.none')), say);
    },
    failed: {
      inEachLanguage: async ({ member, open, say }) => {
        const page = await open(await member('Léa'), '/statistics', {
          prepare: failing(showStatistics.name),
        });
        await page.getByRole('button', { name: say('common.retry') }).waitFor();
        return page;
      },
    },
  },
};
