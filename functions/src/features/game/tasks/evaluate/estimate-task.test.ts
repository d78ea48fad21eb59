import { taskDifficulties } from '@cine/contract/game/tasks/scale';
import { expect } from 'chai';
import { estimateTask, type TaskText } from './estimate-task.ts';
import { flatteries, requestsToTheJudge, variantsWith } from './flattery.test-support.ts';
import { ownTasks } from './own-tasks.test-support.ts';
import { reasonsIn } from './words/index.ts';

const textOf = (title: string, description = '', subtasks: string[] = []): TaskText => ({
  title,
  description,
  subtasks,
});

describe('The evaluator of tasks', () => {
  it('agrees with a person on most tasks in each language, and is rarely more than a level off', () => {
    for (const language of ['fr', 'en', 'ru']) {
      const tasks = ownTasks.filter((task) => task.language === language);
      const off = tasks.map((task) =>
        Math.abs(
          taskDifficulties.indexOf(estimateTask(task).difficulty) - taskDifficulties.indexOf(task.difficulty),
        ),
      );
      expect(off.filter((levels) => levels === 0).length / tasks.length, language).to.be.at.least(0.55);
      expect(off.filter((levels) => levels <= 1).length / tasks.length, language).to.be.at.least(0.9);
    }
  });

  it('is moved neither by flattery nor by requests to whoever judges', () => {
    for (const [at, task] of ownTasks.entries()) {
      const texts = [...flatteries[task.language], ...requestsToTheJudge[task.language]];
      const { difficulty, minutes } = estimateTask(task);
      // Each task takes some of them; the benchmark tries all.
      for (const text of texts.filter((_, each) => each % 4 === at % 4))
        for (const variant of variantsWith(task, text))
          expect(estimateTask(variant), JSON.stringify(variant)).to.include({ difficulty, minutes });
    }
  });

  it('counts what is named: pages, people, hours, times', () => {
    const minutesOf = (title: string, description = '') => estimateTask(textOf(title, description)).minutes;
    expect(minutesOf('Traduire douze pages')).to.be.above(2 * minutesOf('Traduire cinq pages'));
    expect(minutesOf('Cook for forty people')).to.be.above(minutesOf('Cook for four people'));
    expect(minutesOf('Réviser', 'Trois heures.')).to.equal(180);
    expect(minutesOf('Бегать', 'Три раза в неделю, десять недель.')).to.equal(30 * minutesOf('Бегать'));
  });

  it('says why in each language', () => {
    const { reasons } = estimateTask(textOf('Translate the leaflet', 'Twelve pages.'));
    expect(reasonsIn('en', reasons)).to.deep.equal([
      'It is about writing and reading: around 60 minutes as a rule.',
      'It takes as long as there is of it: 12 pages.',
    ]);
    for (const locale of ['fr', 'ru'] as const) expect(reasonsIn(locale, reasons)[1]).to.include('12');
  });

  it('suggests steps in the language of the text, where a task is large and has none', () => {
    expect(estimateTask(textOf('Organiser une fête')).subtasks).to.include('Inviter');
    expect(estimateTask(textOf('Устроить праздник')).subtasks).to.include('Пригласить');
    expect(estimateTask(textOf('Organiser une fête', '', ['Inviter les voisins'])).subtasks).to.deep.equal(
      [],
    );
    expect(estimateTask(textOf('Feed the cat')).subtasks).to.deep.equal([]);
  });

  it('learns from similar tasks that the user did', () => {
    const task = textOf('Ranger le grenier de tante Odile');
    const alone = estimateTask(task).minutes;
    const done = [{ title: 'Ranger le grenier de tante Odile', difficulty: 'epic', minutes: 1500 }] as const;
    expect(estimateTask(task, done).minutes).to.be.within(alone + 1, 1499);
    expect(estimateTask(task, [{ title: 'Nourrir le chat', difficulty: 'trivial' }]).minutes).to.equal(alone);
  });
});
