import { playerDocument } from '@cine/contract/documents/players';
import { userDocument } from '@cine/contract/documents/users';
import { dateOf, dayOf } from '@cine/contract/game/local-days';
import { showStreak } from '@cine/contract/operations/game/streaks';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { Page } from 'playwright-core';
import { moviesOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { saying, titled } from '../../show.ts';
import { asking, at, cut, shows } from '../../steps.ts';

const movies = [...moviesOf('Western'), ...moviesOf('Comedy')];

/**
 * Léa, who signed up the autumn before and watched something on some days, each given as days ago. The
 * recorded ones were recorded in time; the older ones are written as if they had been.
 */
async function regular(stage: Stage, recorded: readonly number[], older: readonly number[]): Promise<Person> {
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
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const weeks = [...range(15, 21), 26, 28, ...range(31, 32), ...range(34, 41)];
const shared = [...weeks, 50, 57, 58, 64, ...range(90, 112), 140];
const formerYear = [...range(280, 283), 285, 286, ...range(300, 310), 340];

const opened = async (stage: Stage, person: Person, path = '/streak'): Promise<Page> => {
  const page = await titled(await stage.open(person, path), stage.say('streak.title'));
  await page.getByRole('grid').first().waitFor();
  return page;
};

export const streak = {
  streak: {
    new: async (stage) => opened(stage, await stage.member('Léa')),
    ...asking(at('/streak'), showStreak, 'streak.title'),
    open: async (stage) => opened(stage, await regular(stage, [1], [...range(2, 11), ...shared])),
    kept: shows(
      async (stage) => opened(stage, await regular(stage, [0, 0, 1], [...range(2, 11), ...shared])),
      (page) => page.getByRole('listitem').getByRole('link').first(),
    ),
    skip: async (stage) => opened(stage, await regular(stage, [], [...range(2, 11), ...shared])),
    missed: async (stage) => {
      const page = await opened(stage, await regular(stage, [], shared));
      await page.locator('[data-chosen]').press('ArrowUp');
      return saying(page, stage.say('streak.dayMissed'));
    },
    'former-year': async (stage) =>
      opened(stage, await regular(stage, [], [...shared, ...formerYear]), '/streak?year=2025'),
    offline: cut(async (stage) => opened(stage, await regular(stage, [1], range(2, 11)))),
  },
} satisfies Screens;
