import { playerDocument } from '@cine/contract/documents/players';
import { userDocument } from '@cine/contract/documents/users';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { showStatistics } from '@cine/contract/operations/game/statistics';
import { showStreak } from '@cine/contract/operations/game/streaks';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { day } from '@cine/contract/time';
import { moviesOf, sessionOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { at, type Who } from '../../steps.ts';

/** Léa, who watched movies on several days, counted last night. */
async function regularWatcher({ member, suite }: Stage): Promise<Person> {
  const lea = await member('Léa');
  const tom = await member('Tom');
  const ines = await member('Inès');
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
  await suite.startJob('statistics');
  await suite.quiet();
  return lea;
}

const by = (period: string) => at(`/statistics?by=${period}`, regularWatcher).headed('statistics.title');
const nothingYet = at('/statistics').says('statistics.none');

const movies = [...moviesOf('Western'), ...moviesOf('Comedy')];

/**
 * Léa, who signed up the autumn before and watched something on some days, each given as days ago. The
 * recorded ones were recorded in time; the older ones are written as if they had been.
 */
const regular = (recorded: readonly number[], older: readonly number[]) => async (stage: Stage) => {
  const lea = await stage.member('Léa');
  const today = dayOf(new Date().toISOString().slice(0, 10));
  const createdAt = Date.parse('2025-10-20T18:00:00Z');
  await stage.update(`users/${lea.uid}`, userDocument.encodeFields({ createdAt }));
  for (const [at, ago] of recorded.entries()) {
    const watchedAt = ago === 0 ? new Date() : new Date(`${dateOf(today - ago)}T19:00:00Z`);
    await lea.call(recordOwnWatch, { movieId: movies[at]!.id, watchedAt: watchedAt.toISOString() });
  }
  if (recorded.length === 0)
    await lea.call(recordOwnWatch, { movieId: movies[0]!.id, watchedAt: '2026-01-03T19:00:00Z' });
  await stage.suite.quiet();
  const before = older.map((ago) => today - ago).sort((one, other) => one - other);
  const recent = recorded.map((ago) => ({ at: today - ago, by: [`movie:${movies[0]!.id}`] }));
  const days = { older: before, recent: recent.toSorted((one, other) => one.at - other.at) };
  // A flight to New York made one of them last for six hours.
  const short = { days: [today - 33], at: Date.now() };
  await stage.update(`players/${lea.uid}`, playerDocument.encodeFields({ days, short }));
  return lea;
};

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const weeks = [...range(15, 21), 26, 28, ...range(31, 32), ...range(34, 41)];
const shared = [...weeks, 50, 57, 58, 64, ...range(90, 112), 140];
const formerYear = [...range(280, 283), 285, 286, ...range(300, 310), 340];

const opened = (who?: Who, path = '/streak') =>
  at(path, who)
    .headed('streak.title')
    .shows((page) => page.getByRole('grid').first());

export const records = {
  statistics: {
    none: nothingYet,
    ...at('/statistics').asking(showStatistics, 'statistics.title'),
    year: by('year'),
    'column-touched': by('month')
      .doing((page) =>
        page.locator('main svg[role="presentation"]').dispatchEvent('pointermove', { clientX: 0 }),
      )
      .shows((page) => page.locator('svg[data-touched]')),
    month: by('month'),
    week: by('week'),
    day: by('day'),
    offline: nothingYet.cut(),
  },
  streak: {
    new: opened(),
    ...at('/streak').asking(showStreak, 'streak.title'),
    open: opened(regular([1], [...range(2, 11), ...shared])),
    kept: opened(regular([0, 0, 1], [...range(2, 11), ...shared])).shows((page) =>
      page.getByRole('listitem').getByRole('link').first(),
    ),
    skip: opened(regular([], [...range(2, 11), ...shared])),
    missed: opened(regular([], shared))
      .doing((page) => page.locator('button[data-state="missed"]').last().click())
      .says('streak.dayMissed'),
    'former-year': opened(regular([], [...shared, ...formerYear]), '/streak?year=2025'),
    offline: opened(regular([1], range(2, 11))).cut(),
  },
} satisfies Screens;
