import { habitDocument } from '@cine/contract/documents/habits';
import { userDocument } from '@cine/contract/documents/users';
import type { Frequency } from '@cine/contract/game/habits/frequency';
import { suggestedHabits } from '@cine/contract/game/habits/suggestions';
import { dayOf } from '@cine/contract/game/local-days';
import {
  archiveHabit,
  completeHabit,
  createHabit,
  showHabit,
  showToday,
} from '@cine/contract/operations/game/habits';
import { day } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { draftOfSuggestion, habitOf } from '../../../../src/pages/game/habits/form/draft.ts';
import type { States } from '../../../../src/pages/game/habits/states.ts';
import { sessionOf } from '../../evening.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, offline, press, saying, titled } from '../../show.ts';

const begun = ['read', 'sunday-classic', 'screens-off', 'two-movies', 'call-someone', 'move'] as const;
type Begun = (typeof begun)[number];
type Regular = { lea: Person; ids: Record<Begun, string> };

/** Léa, who signed up a while ago and keeps some habits. */
async function regular(stage: Stage): Promise<Regular> {
  const lea = await stage.member('Léa');
  const createdAt = Date.now() - 40 * day;
  await stage.update(`users/${lea.uid}`, userDocument.encodeFields({ createdAt }));
  const ids: Partial<Regular['ids']> = {};
  for (const each of begun) {
    const suggested = suggestedHabits.find(({ id }) => id === each)!;
    const chosen = habitOf(draftOfSuggestion(suggested, stage.language));
    ids[each] = (await lea.call(createHabit, { ...chosen, key: each })).id;
  }
  const { read, move } = ids as Regular['ids'];
  await keptFor(stage, lea, read, 13);
  await lea.call(completeHabit, { habitId: read, value: 12 });
  await lea.call(completeHabit, { habitId: move });
  return { lea, ids: ids as Regular['ids'] };
}

/** Léa on her first day, who wants to be reminded to read. */
async function beginner(stage: Stage): Promise<{ lea: Person; id: string }> {
  const lea = await stage.member('Léa');
  const suggested = suggestedHabits.find(({ id }) => id === 'read')!;
  const chosen = habitOf(draftOfSuggestion(suggested, stage.language));
  const { id } = await lea.call(createHabit, { ...chosen, reminderTime: '21:30', reminderEnabled: true });
  return { lea, id };
}

/** Writes that a habit was done on the `count` days before today, and on two earlier ones. */
async function keptFor({ update }: Stage, { uid, call }: Person, id: string, count: number): Promise<void> {
  const { date } = await call(showToday, {});
  const today = dayOf(date);
  const days = Array.from({ length: count }, (_, at) => today - count + at);
  const frequency: Frequency = { frequencyType: 'daily', frequencyDays: [], frequencyCount: null };
  const spans = [{ from: today - 20, frequency }];
  const fields = habitDocument.encodeFields({ days: [today - 18, today - 17, ...days], spans });
  await update(`users/${uid}/habits/${id}`, fields);
}

const nameOf = (id: Begun, { language }: Stage) =>
  suggestedHabits.find((each) => each.id === id)!.names[language];

async function inHabits(stage: Stage, person: Person): Promise<Page> {
  const page = await titled(await stage.open(person, '/habits'), stage.say('habits.title'));
  return saying(page, stage.say('habits.changeOrder'));
}

async function asGuest(stage: Stage, path: string): Promise<Page> {
  const { code } = await sessionOf(await stage.member('Léa'));
  return saying(await stage.open(await stage.guest('Nina', code), path), stage.say('habits.guest'));
}

/** The page of a habit of hers, or of one that there isn't. */
const atHabit = async (stage: Stage, person: Person, id: string, end = ''): Promise<Page> =>
  stage.open(person, `/habits/${id}${end}`);

async function history(stage: Stage): Promise<Page> {
  const { lea, ids } = await regular(stage);
  const page = await titled(await atHabit(stage, lea, ids.read), nameOf('read', stage));
  await page.getByRole('table').waitFor();
  return saying(page, stage.say('habits.partly'));
}

const waiting = (path: string) => async (stage: Stage) => {
  const page = await stage.open(await stage.member('Léa'), path, { prepare: holding(showHabit.name) });
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return page;
};

const broken = (path: string, operation: string) => ({
  inEachLanguage: async ({ member, open, say }: Stage) => {
    const page = await open(await member('Léa'), path, { prepare: failing(operation) });
    await page.getByRole('button', { name: say('common.retry') }).waitFor();
    return page;
  },
});

const gone = (end: string) => async (stage: Stage) =>
  titled(await atHabit(stage, await stage.member('Léa'), 'gone', end), stage.say('habits.gone'));

export const habits: Screens<States> = {
  habits: {
    new: async (stage) =>
      saying(await stage.open(await stage.member('Léa'), '/habits'), stage.say('habits.none')),
    guest: async (stage) => asGuest(stage, '/habits'),
    loading: async ({ member, open, say }) =>
      titled(
        await open(await member('Léa'), '/habits', { prepare: holding(showToday.name) }),
        say('habits.title'),
      ),
    today: async (stage) => inHabits(stage, (await regular(stage)).lea),
    yesterday: async (stage) => {
      const page = await inHabits(stage, (await regular(stage)).lea);
      await page.getByText(stage.say('habits.yesterday'), { exact: true }).click();
      await page.getByRole('listitem').first().waitFor();
      return page;
    },
    order: async (stage) => {
      const page = await inHabits(stage, (await regular(stage)).lea);
      await press(page, stage.say, 'habits.changeOrder');
      return saying(page, stage.say('habits.orderDone'));
    },
    archive: async (stage) => {
      const { lea, ids } = await regular(stage);
      await lea.call(archiveHabit, { habitId: ids.move });
      const page = await inHabits(stage, lea);
      await page.getByText(stage.say('habits.archive'), { exact: true }).click();
      await page.getByRole('button', { name: stage.say('habits.delete') }).waitFor();
      return page;
    },
    'dialog-delete': async (stage) => {
      const { lea, ids } = await regular(stage);
      await lea.call(archiveHabit, { habitId: ids.move });
      const page = await inHabits(stage, lea);
      await page.getByText(stage.say('habits.archive'), { exact: true }).click();
      await press(page, stage.say, 'habits.delete');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    refused: {
      inEachLanguage: async (stage) => {
        const page = await inHabits(stage, (await regular(stage)).lea);
        await failing(completeHabit.name)(page);
        const name = nameOf('screens-off', stage);
        await press(page, stage.say, 'habits.doneToday', { name });
        await page.locator('[data-state="refused"]').waitFor();
        return page;
      },
    },
    failed: broken('/habits', showToday.name),
    offline: async (stage) => offline(await inHabits(stage, (await regular(stage)).lea), stage.say),
  },
  newHabit: {
    empty: async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/habits/new'), say('habits.newTitle')),
    suggested: async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/habits/new?from=read'), say('habits.newTitle')),
    faults: async ({ member, open, say }) => {
      const page = await open(await member('Léa'), '/habits/new');
      await page.getByText(say('habits.choose_specific_days'), { exact: true }).click();
      await press(page, say, 'habits.create');
      return saying(page, say('habits.fault_frequencyDays'));
    },
    guest: async (stage) => asGuest(stage, '/habits/new'),
  },
  editHabit: {
    filled: async (stage) => {
      const { lea, id } = await beginner(stage);
      const page = await atHabit(stage, lea, id, '/edit');
      return saying(page, stage.say('habits.remindAt'));
    },
    movies: async (stage) => {
      const { lea, ids } = await regular(stage);
      return saying(await atHabit(stage, lea, ids['two-movies'], '/edit'), stage.say('habits.howManyDays'));
    },
    loading: waiting('/habits/any/edit'),
    failed: broken('/habits/any/edit', showHabit.name),
    gone: gone('/edit'),
    guest: async (stage) => asGuest(stage, '/habits/any/edit'),
    offline: async (stage) => {
      const { lea, ids } = await regular(stage);
      const page = await atHabit(stage, lea, ids.read, '/edit');
      return offline(await saying(page, stage.say('habits.target')), stage.say);
    },
  },
  habit: {
    kept: history,
    new: async (stage) => {
      const { lea, id } = await beginner(stage);
      return saying(await atHabit(stage, lea, id), stage.say('habits.noHistory'));
    },
    archived: async (stage) => {
      const { lea, ids } = await regular(stage);
      await lea.call(archiveHabit, { habitId: ids.read });
      return saying(await atHabit(stage, lea, ids.read), stage.say('habits.isArchived'));
    },
    'dialog-delete': async (stage) => {
      const page = await history(stage);
      await press(page, stage.say, 'habits.delete');
      await page.getByRole('dialog').waitFor();
      return page;
    },
    loading: waiting('/habits/any'),
    gone: gone(''),
    guest: async (stage) => asGuest(stage, '/habits/any'),
    failed: broken('/habits/any', showHabit.name),
    offline: async (stage) => offline(await history(stage), stage.say),
  },
};
