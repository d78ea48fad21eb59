import { expect } from 'chai';
import { newDraft, taskOf } from './draft.ts';

describe('The form of a task', () => {
  it('says what was typed, and nothing where nothing was', () => {
    expect(taskOf({ ...newDraft, title: ' Paint ' })).to.deep.equal({
      title: 'Paint',
      description: null,
      category: 'general',
      priority: 'medium',
      dueDate: null,
      dueTime: null,
      subtasks: [],
      useAiEvaluation: true,
    });
    expect(taskOf({ ...newDraft, dueTime: '17:00' }).dueTime, 'without a date').to.equal(null);
  });

  it('takes a subtask from each line, as done as it was', () => {
    const former = [
      { title: 'Tape', isCompleted: true },
      { title: 'Stir', isCompleted: true },
    ];
    expect(taskOf({ ...newDraft, subtasks: 'Tape\n\n  Paint ' }, former).subtasks).to.deep.equal([
      { title: 'Tape', isCompleted: true },
      { title: 'Paint', isCompleted: false },
    ]);
  });
});
