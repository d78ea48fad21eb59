import { taskDocument } from '@cine/contract/documents/game/tasks';
import {
  changeTask,
  completeTask,
  createTask,
  listTasks,
  showTask,
} from '@cine/contract/operations/game/tasks';
import { day } from '@cine/contract/time';
import type { Person, Screens, Stage } from '../../screen.ts';
import { failing, holding, press, saying } from '../../show.ts';
import { at, nina, type Who, way } from '../../steps.ts';

const words = {
  fr: {
    late: 'Rendre les livres à la médiathèque',
    now: 'Passer l’aspirateur',
    talk: 'Préparer un exposé de 20 diapositives',
    about: 'Pour le ciné-club : les films de Varda, avec des extraits.',
    done: 'Appeler le dentiste',
  },
  en: {
    late: 'Take the books back to the library',
    now: 'Vacuum the flat',
    talk: 'Prepare a talk with 20 slides',
    about: 'For the film club: Varda’s movies, with excerpts.',
    done: 'Call the dentist',
  },
  ru: {
    late: 'Вернуть книги в библиотеку',
    now: 'Пропылесосить квартиру',
    talk: 'Подготовить доклад на 20 слайдов',
    about: 'Для киноклуба: фильмы Варда, с отрывками.',
    done: 'Позвонить стоматологу',
  },
} as const;

type Busy = { lea: Person; talk: string; done: string };

/** Léa, who has things to do, one of them overdue, and has done one. */
async function busy(stage: Stage): Promise<Busy> {
  const lea = await stage.member('Léa');
  const text = words[stage.language];
  const date = (ahead: number) => new Date(Date.now() + ahead * day).toISOString().slice(0, 10);
  const made = async (key: string, more: Parameters<typeof lea.call<typeof createTask>>[1]) => {
    const { id } = await lea.call(createTask, { ...more, key, useAiEvaluation: false });
    const { createdAt } = taskDocument.encodeFields({ createdAt: Date.now() - 4 * day });
    // It is as old as its evaluation says.
    await stage.update(`users/${lea.uid}/tasks/${id}`, { createdAt, 'evaluation.ageFrom': createdAt });
    return id;
  };
  await made('late', { title: text.late, dueDate: date(-3), category: 'errands' });
  await made('now', { title: text.now, dueDate: date(0), category: 'home' });
  const talk = await made('talk', {
    title: text.talk,
    description: text.about,
    dueDate: date(5),
    dueTime: '18:00',
    priority: 'high',
  });
  const done = await made('done', { title: text.done, category: 'people' });
  await lea.call(completeTask, { taskId: done });
  return { lea, talk, done };
}

const inTasks = (who: Who) => at('/tasks', who).headed('tasks.title').says('tasks.all_completed');
const asGuest = (path: string) => at(path, nina).says('tasks.guest');
const list = inTasks(async (stage) => (await busy(stage)).lea);

/** The page of one of her tasks. */
const ofTask = (which: 'talk' | 'done', end = '') =>
  way(async (stage) => {
    const all = await busy(stage);
    return stage.open(all.lea, `/tasks/${all[which]}${end}`);
  });

const open = ofTask('talk').says('tasks.worth').inEachLanguage();

const loading = (path: string) =>
  at(path)
    .prepared(holding(showTask.name))
    .doing((page) => page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' }));

export const tasks = {
  tasks: {
    none: at('/tasks').says('tasks.none'),
    guest: asGuest('/tasks'),
    ...at('/tasks').asking(listTasks, 'tasks.title'),
    list,
    done: list.doing(async (page, say, stage) => {
      await page.getByText(say('tasks.all_completed'), { exact: true }).click();
      await saying(page, words[stage.language].done);
    }),
    givenUp: inTasks(async (stage) => {
      const { lea, talk } = await busy(stage);
      await lea.call(changeTask, { taskId: talk, status: 'cancelled' });
      return lea;
    }).doing(async (page, say, stage) => {
      await page.getByText(say('tasks.all_cancelled'), { exact: true }).click();
      await saying(page, words[stage.language].talk);
    }),
    completed: list.doing(async (page, say, stage) => {
      await press(page, say, 'tasks.completeOne', { title: words[stage.language].late });
      await saying(page, say('tasks.doneNow', { title: words[stage.language].late }));
    }),
    refused: list
      .doing(async (page, say, stage) => {
        await failing(completeTask.name)(page);
        await press(page, say, 'tasks.completeOne', { title: words[stage.language].late });
        await page.getByRole('alert').waitFor();
      })
      .inEachLanguage(),
    offline: list.cut(),
  },
  newTask: {
    empty: at('/tasks/new').headed('tasks.newTitle'),
    faults: at('/tasks/new').doing(async (page, say) => {
      await press(page, say, 'tasks.create');
      await saying(page, say('tasks.fault_title'));
    }),
    guest: asGuest('/tasks/new'),
  },
  editTask: {
    filled: ofTask('talk', '/edit').headed('tasks.changeTitle').says('tasks.subtasks'),
    loading: loading('/tasks/any/edit'),
    failed: at('/tasks/any/edit').failed(showTask),
    gone: at('/tasks/gone/edit').headed('tasks.gone'),
    guest: asGuest('/tasks/any/edit'),
    offline: ofTask('talk', '/edit').says('tasks.subtasks').offline(),
  },
  task: {
    open,
    done: ofTask('done').says('tasks.undo').inEachLanguage(),
    cancelled: way(async (stage) => {
      const { lea, talk } = await busy(stage);
      await lea.call(changeTask, { taskId: talk, status: 'cancelled' });
      return saying(await stage.open(lea, `/tasks/${talk}`), stage.say('tasks.resume'));
    }),
    'rating-stands': way(async (stage) => {
      const { lea, talk } = await busy(stage);
      const failedAgain = { at: new Date(), because: 'unavailable' };
      await stage.update(`users/${lea.uid}/tasks/${talk}`, { 'evaluation.failedAgain': failedAgain });
      return saying(await stage.open(lea, `/tasks/${talk}`), stage.say('tasks.againFault'));
    }),
    'dialog-young': way(async (stage) => {
      const lea = await stage.member('Léa');
      const title = words[stage.language].talk;
      const { id } = await lea.call(createTask, { title, useAiEvaluation: false });
      return stage.open(lea, `/tasks/${id}`);
    }).asks('tasks.complete'),
    'dialog-delete': open.asks('tasks.delete'),
    loading: loading('/tasks/any'),
    gone: at('/tasks/gone').headed('tasks.gone'),
    guest: asGuest('/tasks/any'),
    failed: at('/tasks/any').failed(showTask),
    offline: open.cut(),
  },
} satisfies Screens;
