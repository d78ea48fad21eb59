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
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, offline, press, saying, titled } from '../../show.ts';
import { asking, asks, at, cut, failed, headed, inEachLanguage, nina, pressed, says } from '../../steps.ts';

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

const asGuest = (path: string) => says(at(path, nina), 'habits.guest');
const today = async (stage: Stage) => inHabits(stage, (await regular(stage)).lea);

/** Her habits, with the archive shown. */
async function archive(stage: Stage): Promise<Page> {
  const { lea, ids } = await regular(stage);
  await lea.call(archiveHabit, { habitId: ids.move });
  const page = await inHabits(stage, lea);
  await page.getByText(stage.say('habits.archive'), { exact: true }).click();
  await page.getByRole('button', { name: stage.say('habits.delete') }).waitFor();
  return page;
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

const loading = (path: string) => async (stage: Stage) => {
  const page = await stage.open(await stage.member('Léa'), path, { prepare: holding(showHabit.name) });
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' });
  return page;
};

export const habits = {
  habits: {
    new: says(at('/habits'), 'habits.none'),
    guest: asGuest('/habits'),
    ...asking(at('/habits'), showToday, 'habits.title'),
    today,
    yesterday: async (stage) => {
      const page = await today(stage);
      await page.getByText(stage.say('habits.yesterday'), { exact: true }).click();
      await page.getByRole('listitem').first().waitFor();
      return page;
    },
    order: says(pressed(today, 'habits.changeOrder'), 'habits.orderDone'),
    archive,
    'dialog-delete': asks(archive, 'habits.delete'),
    refused: inEachLanguage(async (stage) => {
      const page = await today(stage);
      await failing(completeHabit.name)(page);
      const name = nameOf('screens-off', stage);
      await press(page, stage.say, 'habits.doneToday', { name });
      await page.locator('[data-state="refused"]').waitFor();
      return page;
    }),
    offline: cut(today),
  },
  newHabit: {
    empty: headed(at('/habits/new'), 'habits.newTitle'),
    suggested: headed(at('/habits/new?from=read'), 'habits.newTitle'),
    faults: async ({ member, open, say }) => {
      const page = await open(await member('Léa'), '/habits/new');
      await page.getByText(say('habits.choose_specific_days'), { exact: true }).click();
      await press(page, say, 'habits.create');
      return saying(page, say('habits.fault_frequencyDays'));
    },
    guest: asGuest('/habits/new'),
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
    loading: loading('/habits/any/edit'),
    failed: failed(at('/habits/any/edit'), showHabit),
    gone: headed(at('/habits/gone/edit'), 'habits.gone'),
    guest: asGuest('/habits/any/edit'),
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
    'dialog-delete': asks(history, 'habits.delete'),
    loading: loading('/habits/any'),
    gone: headed(at('/habits/gone'), 'habits.gone'),
    guest: asGuest('/habits/any'),
    failed: failed(at('/habits/any'), showHabit),
    offline: cut(history),
  },
} satisfies Screens;
