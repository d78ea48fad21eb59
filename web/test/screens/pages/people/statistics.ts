import { showStatistics } from '@cine/contract/operations/game/statistics';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { moviesOf, sessionOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { asking, at, cut, headed, says } from '../../steps.ts';

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

const by = (period: string) => headed(at(`/statistics?by=${period}`, regular), 'statistics.title');
const none = says(at('/statistics'), 'statistics.none');

export const statistics = {
  statistics: {
    none,
    ...asking(at('/statistics'), showStatistics, 'statistics.title'),
    year: by('year'),
    month: by('month'),
    week: by('week'),
    day: by('day'),
    offline: cut(none),
  },
} satisfies Screens;
