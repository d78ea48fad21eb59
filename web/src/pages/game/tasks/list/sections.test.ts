import type { TaskView } from '@cine/contract/operations/game/tasks';
import { expect } from 'chai';
import { sectionsOf } from './sections.ts';

const now = Date.parse('2026-12-10T12:00:00Z');
const task = (title: string, dueAt: string | null, priority: TaskView['priority'] = 'medium') =>
  ({ title, dueAt, dueDate: dueAt?.slice(0, 10) ?? null, priority }) as TaskView;

describe('Open tasks', () => {
  it('are over, due today, or due later or never, the earliest and most urgent first', () => {
    const tasks = [
      task('never', null),
      task('at night', '2026-12-10T23:00:00Z'),
      task('never, urgent', null, 'urgent'),
      task('tomorrow', '2026-12-11T23:00:00Z'),
      task('this morning', '2026-12-10T08:00:00Z'),
      task('last week', '2026-12-03T23:00:00Z'),
      task('at five', '2026-12-10T16:00:00Z'),
    ];
    const { overdue, today, open } = sectionsOf(tasks, '2026-12-10', now);
    const titles = (each: TaskView[]) => each.map(({ title }) => title);
    expect(titles(overdue)).to.deep.equal(['last week', 'this morning']);
    expect(titles(today)).to.deep.equal(['at five', 'at night']);
    expect(titles(open)).to.deep.equal(['tomorrow', 'never, urgent', 'never']);
  });
});
