import { day } from '@cine/contract/time';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import { evaluatedByRules } from './judge.ts';
import { changedTask, doneTask, type Evaluation, formerTask, newTask, type Task } from './task.ts';
import { taskView } from './view.ts';

const now = Date.parse('2026-12-10T12:00:00Z');
const paris = onlyZone('Europe/Paris');
const made = (more: { title?: string; dueDate?: string | null; dueTime?: string | null } = {}) =>
  newTask(
    'one',
    {
      title: 'Clean the oven',
      description: null,
      category: 'home',
      priority: 'medium',
      dueDate: null,
      dueTime: null,
      subtasks: [],
      useAiEvaluation: false,
      ...more,
    },
    { zones: paris, now },
  );
const judged = (task: Task, at = now) =>
  evaluatedByRules(task, [], { because: 'no-model', now: at, locale: 'en' }) as Task & {
    evaluation: Evaluation;
  };

describe('A task', () => {
  it('is early until the due moment it was created with, whatever zone its owner is in later', () => {
    const task = judged(made({ dueDate: '2026-12-14', dueTime: '17:00' }));
    const until = Date.parse('2026-12-14T16:00:00Z');
    expect([until - 1, until].map((at) => doneTask(task, at).isEarly)).to.deep.equal([true, false]);
    for (const zone of ['Pacific/Honolulu', 'Pacific/Auckland']) {
      const viewAt = (at: number) => taskView(task, { now: at, zones: onlyZone(zone), locale: 'en' });
      expect(
        [until - 1, until].map((at) => viewAt(at).paysMoreEarly),
        zone,
      ).to.deep.equal([true, false]);
    }
  });

  it('is never early without a due moment, if that was over at once, or once it is moved', () => {
    const later = made({ dueDate: '2026-12-14' });
    const moved = changedTask(later, { dueDate: '2026-12-15' }, now);
    const movedBack = changedTask(moved, { dueDate: '2026-12-14' }, now);
    const tasks = [made(), made({ dueDate: '2026-12-10', dueTime: '13:00' }), moved, movedBack];
    expect(tasks.map(({ earlyUntil }) => earlyUntil)).to.deep.equal([null, null, null, null]);
    expect(changedTask(later, { title: 'Clean it' }, now).earlyUntil).to.equal(later.earlyUntil);
  });

  it('that has paid keeps the due moment by which it paid, also once it is moved', () => {
    const paid = { ...made({ dueDate: '2026-12-14' }), hasPaid: true };
    expect(changedTask(paid, { dueDate: '2026-12-15' }, now).earlyUntil).to.equal(paid.earlyUntil);
  });

  it('that is deleted stays only for a date that no other keeps, or if few of its kind pay', () => {
    const paidOn = (completedOn: string | null, difficulty: Evaluation['difficulty'] | null) => {
      const task = judged(made());
      const evaluation = { ...task.evaluation, difficulty: difficulty ?? 'epic' };
      return { ...task, completedOn, evaluation, hasPaid: difficulty !== null };
    };
    const left = (...former: Parameters<typeof paidOn>) =>
      [false, true].map((isKept) => {
        const { date, difficulty, expiresAt } = formerTask(paidOn(...former), isKept, now);
        return [date, difficulty, expiresAt !== null];
      });
    const date = '2026-12-10';
    expect(left(date, 'medium')).to.deep.equal([
      [date, 'medium', false],
      [null, 'medium', true],
    ]);
    expect(left(date, 'epic')[1]).to.deep.equal([null, 'epic', false]);
    expect(left(null, 'legendary')[0]).to.deep.equal([null, 'legendary', false]);
    expect(left(null, null)[0]).to.deep.equal([null, null, true]);
  });

  it('counts its age anew once it is rewritten into harder work', () => {
    const later = now + 5 * day;
    const small = judged(made({ title: 'Make tea' }));
    const novel = { title: 'Translate a novel of 300 pages' };
    const rewritten = judged(changedTask(small, novel, later), later);
    expect([small, rewritten].map((task) => doneTask(task, later).ageFrom)).to.deep.equal([now, later]);
    const again = judged(rewritten, later + day);
    const reworded = judged(changedTask(rewritten, { title: 'Make tea' }, later + day), later + day);
    expect([again, reworded].map((task) => task.evaluation.ageFrom)).to.deep.equal([later, later]);
  });

  it('is judged the first time by what was written last', () => {
    const rewritten = changedTask(made(), { title: 'Translate a novel of 300 pages' }, now + day);
    expect(judged(rewritten).evaluation.ageFrom).to.equal(now + day);
  });
});
