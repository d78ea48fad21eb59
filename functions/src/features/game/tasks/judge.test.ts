import { taskDifficulties } from '@cine/contract/game/tasks/scale';
import { onlyZone } from '@cine/contract/zones/zone-history';
import { expect } from 'chai';
import { evaluatedByModel, evaluatedByRules } from './judge.ts';
import { newTask, type Task } from './task.ts';

const now = Date.parse('2026-12-10T12:00:00Z');
const judging = { now, locale: 'en' } as const;
const made = newTask(
  'one',
  {
    title: 'Clean the oven',
    description: null,
    category: 'home',
    priority: 'medium',
    dueDate: null,
    dueTime: null,
    subtasks: [],
    useAiEvaluation: true,
  },
  { zones: onlyZone('Europe/Paris'), now },
);
const byRules = (done: readonly Task[]) =>
  evaluatedByRules(made, done, { ...judging, because: 'declined' }).evaluation!;
/** As by a model that does what a text asks of it. */
const byObedient = (done: readonly Task[]) =>
  evaluatedByModel(
    made,
    done,
    {
      difficulty: 'legendary',
      xp_reward: 9999,
      coins_reward: 9999,
      reasoning: 'They say so.',
      suggested_subtasks: [],
      estimated_time_minutes: 5000,
    },
    { ...judging, by: { kind: 'model', model: 'stand-in', isStandIn: true } },
  );
const levelOf = ({ difficulty }: { difficulty: (typeof taskDifficulties)[number] }) =>
  taskDifficulties.indexOf(difficulty);

describe('A task that a model judges', () => {
  it('is lifted by one level at most, however many like it a model has lifted before', () => {
    const done: Task[] = [];
    for (let time = 0; time < 4; time += 1) done.push(byObedient(done));
    const alone = byRules([]);
    for (const { evaluation } of done) expect(levelOf(evaluation!)).to.equal(levelOf(alone) + 1);
    expect(byRules(done)).to.deep.equal(alone);
  });
});
