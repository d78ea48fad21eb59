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
import { draftOfSuggestion, habitOf } from '#pages/game/habits/form/draft.ts';
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, press, saying, titled } from '../../show.ts';
import { at, nina, type Who, way } from '../../steps.ts';

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

const inHabits = (who: Who) => at('/habits', who).headed('habits.title').says('habits.changeOrder');

const asGuest = (path: string) => at(path, nina).says('habits.guest');
const today = inHabits(async (stage) => (await regular(stage)).lea);

/** Her habits, with the archive shown. */
const archive = inHabits(async (stage) => {
  const { lea, ids } = await regular(stage);
  await lea.call(archiveHabit, { habitId: ids.move });
  return lea;
}).doing(async (page, say) => {
  await page.getByText(say('habits.archive'), { exact: true }).click();
  await page.getByRole('button', { name: say('habits.delete') }).waitFor();
});

/** The page of one of the habits that she keeps. */
const ofRegular = (id: Begun, end = '') =>
  way(async (stage) => {
    const { lea, ids } = await regular(stage);
    return stage.open(lea, `/habits/${ids[id]}${end}`);
  });

/** The page of the habit that she begins with. */
const ofBeginner = (end = '') =>
  way(async (stage) => {
    const { lea, id } = await beginner(stage);
    return stage.open(lea, `/habits/${id}${end}`);
  });

const history = ofRegular('read')
  .doing(async (page, _say, stage) => {
    await titled(page, nameOf('read', stage));
    await page.getByRole('table').waitFor();
  })
  .says('habits.partly');

const loading = (path: string) =>
  at(path)
    .prepared(holding(showHabit.name))
    .doing((page) => page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' }));

export const habits = {
  habits: {
    new: at('/habits').says('habits.none'),
    guest: asGuest('/habits'),
    ...at('/habits').asking(showToday, 'habits.title'),
    today,
    yesterday: today.doing(async (page, say) => {
      await page.getByText(say('habits.yesterday'), { exact: true }).click();
      await page.getByRole('listitem').first().waitFor();
    }),
    order: today.pressed('habits.changeOrder').says('habits.orderDone'),
    archive,
    'dialog-delete': archive.asks('habits.delete'),
    refused: today
      .doing(async (page, say, stage) => {
        await failing(completeHabit.name)(page);
        const name = nameOf('screens-off', stage);
        await press(page, say, 'habits.doneToday', { name });
        await page.locator('[data-state="refused"]').waitFor();
      })
      .inEachLanguage(),
    offline: today.cut(),
  },
  newHabit: {
    empty: at('/habits/new').headed('habits.newTitle'),
    suggested: at('/habits/new?from=read').headed('habits.newTitle'),
    faults: at('/habits/new').doing(async (page, say) => {
      await page.getByText(say('habits.choose_specific_days'), { exact: true }).click();
      await press(page, say, 'habits.create');
      await saying(page, say('habits.fault_frequencyDays'));
    }),
    guest: asGuest('/habits/new'),
  },
  editHabit: {
    filled: ofBeginner('/edit').says('habits.remindAt'),
    movies: ofRegular('two-movies', '/edit').says('habits.howManyDays'),
    loading: loading('/habits/any/edit'),
    failed: at('/habits/any/edit').failed(showHabit),
    gone: at('/habits/gone/edit').headed('habits.gone'),
    guest: asGuest('/habits/any/edit'),
    offline: ofRegular('read', '/edit').says('habits.target').offline(),
  },
  habit: {
    kept: history,
    new: ofBeginner().says('habits.noHistory'),
    archived: async (stage) => {
      const { lea, ids } = await regular(stage);
      await lea.call(archiveHabit, { habitId: ids.read });
      return saying(await stage.open(lea, `/habits/${ids.read}`), stage.say('habits.isArchived'));
    },
    'dialog-delete': history.asks('habits.delete'),
    loading: loading('/habits/any'),
    gone: at('/habits/gone').headed('habits.gone'),
    guest: asGuest('/habits/any'),
    failed: at('/habits/any').failed(showHabit),
    offline: history.cut(),
  },
} satisfies Screens;
