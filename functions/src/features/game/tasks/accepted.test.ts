import type { Locale } from '@cine/contract/primitives';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import { evaluatedByRules } from './judge.ts';
import { changedTask, isOutdated, newTask, type Task } from './task.ts';

const now = Date.parse('2026-12-10T12:00:00Z');
const judged = (task: Task, locale: Locale) =>
  evaluatedByRules(task, [], { because: 'no-model', now, locale });
const made = (title: string, locale: Locale) => {
  const chosen = { title, description: null, category: 'home', priority: 'medium' as const, subtasks: [] };
  const more = { dueDate: null, dueTime: null, useAiEvaluation: false };
  return judged(newTask('one', { ...chosen, ...more }, { zones: onlyZone('Europe/Paris'), now }), locale);
};
/** A task with one more step, in place of a suggestion. */
const taking = (task: Task, suggestion: string, title = suggestion) =>
  changedTask(
    task,
    {
      subtasks: [...task.subtasks, { title, isCompleted: false }],
      aiSuggestedSubtasks: task.suggested.filter((step) => step !== suggestion),
    },
    now + 1000,
  );
const worthOf = ({ evaluation, adjustment }: Task) => {
  const { difficulty, minutes, xp, coins } = evaluation!;
  return { difficulty, minutes, xp, coins, adjustment };
};

const titles: Record<Locale, string[]> = {
  fr: ['Organiser l’anniversaire de Léa pour 20 personnes', 'Monter un meuble IKEA', 'Déclarer mes impôts'],
  en: ['Plan a birthday party for 20 people', 'Assemble a desk', 'File my taxes'],
  ru: ['Организовать день рождения сына на 20 человек', 'Собрать шкаф', 'Подать декларацию'],
};

describe('The suggested steps of a task', () => {
  for (const locale of ['fr', 'en', 'ru'] as const)
    it(`change neither what it pays nor what its owner adjusted, in ${locale}`, () => {
      for (const title of titles[locale]) {
        const alone = changedTask(made(title, locale), { userXpAdjustment: 2 }, now);
        expect(alone.suggested, title).to.not.deep.equal([]);
        const divided = alone.suggested.reduce((task, step) => taking(task, step), alone);
        expect(divided.subtasks.map((step) => step.title)).to.deep.equal(alone.suggested);
        expect(isOutdated(divided), title).to.equal(false);
        const again = judged(divided, locale);
        expect(worthOf(again), title).to.deep.equal(worthOf(alone));
        expect(again.suggested).to.deep.equal([]);
      }
    });

  it('add nothing in other words either', () => {
    for (const [locale, index, more] of [
      ['fr', 0, ' avec maman'],
      ['en', 1, ' and the neighbours'],
      ['ru', 3, ' между друзьями'],
    ] as const) {
      const alone = made(titles[locale][0]!, locale);
      const reworded = taking(alone, alone.suggested[index]!, `${alone.suggested[index]}${more}`);
      expect(isOutdated(reworded)).to.equal(false);
      const [step] = reworded.subtasks;
      const subtasks = [{ ...step!, title: `${step!.title} !` }];
      const twice = changedTask(reworded, { subtasks }, now + 2000);
      expect(isOutdated(twice)).to.equal(false);
      expect(worthOf(judged(twice, locale))).to.deep.equal(worthOf(alone));
    }
  });

  it('are those that were offered: other steps are judged', () => {
    const alone = made('Plan a birthday party for 20 people', 'en');
    const [first] = alone.suggested;
    expect(isOutdated(taking(alone, first!, 'Paint the kitchen'))).to.equal(true);
    const subtasks = [{ title: 'Paint the kitchen', isCompleted: false }];
    expect(isOutdated(changedTask(alone, { subtasks }, now + 1000))).to.equal(true);
  });

  it('add nothing either where the suggestions are removed first', () => {
    const alone = made('Plan a birthday party for 20 people', 'en');
    const emptied = changedTask(alone, { aiSuggestedSubtasks: [] }, now + 1000);
    const others = changedTask(emptied, { aiSuggestedSubtasks: ['Sing'] }, now + 2000);
    for (const more of ['', ' and the neighbours']) {
      const subtasks = alone.suggested.map((step) => ({ title: `${step}${more}`, isCompleted: false }));
      const divided = changedTask(others, { subtasks, aiSuggestedSubtasks: [] }, now + 3000);
      expect(isOutdated(divided)).to.equal(false);
      const again = judged(divided, 'en');
      expect(worthOf(again)).to.deep.equal(worthOf(alone));
      expect(again).not.to.have.property('offered');
    }
  });

  it('that a model made count no more than those of the rules', () => {
    const alone = { ...made('Assemble a desk', 'en'), suggested: ['Read the leaflet', 'Lay out the boards'] };
    const divided = alone.suggested.reduce((task, step) => taking(task, step), alone);
    expect(isOutdated(divided)).to.equal(false);
    expect(worthOf(judged(divided, 'en'))).to.deep.equal(worthOf(alone));
  });
});
