import { setTimeout as pause } from 'node:timers/promises';
import { taskDifficulties, taskScale } from '@cine/contract/game/tasks/scale';
import { updateAccount } from '@cine/contract/operations/core/account';
import { listAiInteractions } from '@cine/contract/operations/core/ai';
import { listNotifications } from '@cine/contract/operations/core/notifications';
import * as operations from '@cine/contract/operations/game/tasks';
import { mendText } from '@cine/contract/text/shown-text';
import type { ModelServer } from '@cine/dev-models';
import { expect } from 'chai';
import { configuredModels } from '#clients/models/configured.ts';
import { context } from '#context.ts';
import { injections } from '#core/ai/injections.test-support.ts';
import { newStandIn } from '#core/ai/stand-in.test-support.ts';
import { member } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { running, suite } from '#test/suite.ts';
import { deepIt } from '../../../../../scripts/test/deep.ts';

type ModelCall = ModelServer['calls'][number];

describe('The evaluation of a task by a model', () => {
  let owner: TestUser;
  const { models } = context();

  before(() => suite());
  beforeEach(async () => {
    owner = await member('Owner');
    context().models = newStandIn();
  });
  afterEach(() => {
    Object.assign(context(), { models });
    running.models.behave(null);
  });

  const answer = {
    difficulty: 'easy',
    xp_reward: 25,
    coins_reward: 9,
    reasoning: 'Half an hour of scrubbing.',
    suggested_subtasks: ['Take out the grills', 'Scrub'],
    estimated_time_minutes: 30,
  };
  const answering = (more: object = {}) =>
    running.models.behave(() => ({ text: JSON.stringify({ ...answer, ...more }) }));
  const evaluated = async (title = 'Clean the oven', more: object = {}) => {
    const { id } = await owner.call(operations.createTask, { title, ...more });
    await running.quiet();
    return owner.call(operations.showTask, { taskId: id });
  };
  const told = async () =>
    (await owner.call(listNotifications, {})).notifications
      .filter(({ kind }) => kind === 'task-evaluated')
      .map(({ params }) => params.many);
  const triesOf = (task: string) =>
    running.models.calls.filter(({ turns }) => turns[0]!.content.includes(task)).length;

  it('is taken, with its words and steps, and says which model did', async () => {
    answering();
    expect(await evaluated()).to.deep.include({
      aiDifficulty: 'easy',
      aiXpReward: 25,
      aiCoinsReward: 9,
      aiReasoning: 'Half an hour of scrubbing.',
      aiSuggestedSubtasks: ['Take out the grills', 'Scrub'],
      estimatedTimeMinutes: 30,
      evaluatedBy: { kind: 'model', model: 'stand-in', isStandIn: true },
    });
    const { interactions } = await owner.call(listAiInteractions, {});
    expect(interactions.map(({ purpose }) => purpose)).to.deep.equal(['tasks', 'tasks']);
  });

  for (const provider of ['mistral', 'anthropic', 'openai'] as const) {
    const withUsual = () => {
      const settings = JSON.stringify({ [provider]: { url: running.models.urlOf(provider) } });
      const fresh = configuredModels(settings, JSON.stringify({ [provider]: 'any key' }));
      context().models = async () => fresh;
    };

    it(`fits into a day’s budget with the usual model of ${provider}, however long the task is`, async () => {
      running.models.behave('stand-in');
      withUsual();
      const longest = {
        description: 'Щ'.repeat(operations.maxTaskDescription),
        subtasks: Array.from({ length: operations.maxSubtasks }, (_, number) => ({
          title: `${number} ${'Ы'.repeat(operations.maxSubtask - 3)}`,
        })),
      };
      const { evaluatedBy } = await evaluated('Ж'.repeat(operations.maxTaskTitle), longest);
      expect(evaluatedBy).to.deep.include({ kind: 'model' });
    });

    it(`fits into a day’s budget three at once with the usual model of ${provider}`, async () => {
      const text = JSON.stringify(answer);
      running.models.behave(async ({ tools }) => {
        await pause(300);
        return tools.length > 0 ? { calls: [{ name: 'get_reward_scale', input: {} }] } : { text };
      });
      withUsual();
      const chosen = { title: 'Clean the oven', description: 'With the grills and the glass of its door.' };
      const made = await Promise.all([1, 2, 3].map(() => owner.call(operations.createTask, chosen)));
      await running.quiet();
      for (const { id: taskId } of made) {
        const { evaluatedBy } = await owner.call(operations.showTask, { taskId });
        expect(evaluatedBy).to.deep.include({ kind: 'model' });
      }
      const evaluations = running.tasks.log.filter((each) => each.taskId?.startsWith(made[0]!.id));
      expect(evaluations, 'without waiting').to.have.length(1);
    });
  }

  it('may look up the person’s own numbers and tasks, and the scale', async () => {
    const complete = async (title: string, more: object = {}) => {
      const { id } = await evaluated(title, { category: 'home', ...more });
      await owner.call(operations.completeTask, { taskId: id });
    };
    await complete('Clean the windows');
    await complete('Clean the windows of tom@example.org');
    await complete('Clean the windows of Odile', { useAiEvaluation: false });
    await evaluated('Clean the oven and the windows', { category: 'home' });
    const [{ tools }, { results }] = running.models.calls.slice(-2) as [ModelCall, ModelCall];
    const names = ['get_user_stats', 'get_similar_tasks', 'get_reward_scale', 'get_category_average'];
    expect(tools.map(({ name }) => name)).to.have.members(names);
    const { interactions } = await owner.call(listAiInteractions, {});
    expect(interactions[0]!.found!.map(({ tool }) => tool)).to.have.members(names);
    const told = JSON.stringify(results);
    for (const text of ['Clean the windows', 'tasks_completed', 'legendary', 'minutes_from'])
      expect(told).to.include(text);
    for (const text of [owner.uid, 'Odile', '@', 'example.org']) expect(told).not.to.include(text);
  });

  it('takes nothing from done tasks that said something else when they were evaluated', async () => {
    const minutes = async () => {
      const task = await evaluated('Wash the dishes', { useAiEvaluation: false });
      return task.estimatedTimeMinutes;
    };
    const alone = await minutes();
    const { id: taskId } = await evaluated('Write my thesis');
    await owner.call(operations.changeTask, { taskId, title: 'Wash the dishes' });
    await owner.call(operations.completeTask, { taskId });
    expect(await minutes()).to.equal(alone);
    await evaluated('Wash the dishes');
    expect(JSON.stringify(running.models.calls.at(-1)!.results)).not.to.include('dishes');
  });

  it('stays inside the scale, and within a level of the rules, whatever the model says', async () => {
    const byRules = await evaluated('Clean the oven', { useAiEvaluation: false });
    const at = taskDifficulties.indexOf(byRules.aiDifficulty!);
    for (const difficulty of taskDifficulties) {
      answering({ difficulty, xp_reward: 99_999, coins_reward: -5, estimated_time_minutes: 999_999 });
      const task = await evaluated();
      const place = taskDifficulties.indexOf(task.aiDifficulty!);
      expect(Math.abs(place - at), difficulty).to.be.at.most(1);
      const { xp, coins } = taskScale[task.aiDifficulty!];
      expect(task.aiXpReward, difficulty).to.be.within(...xp);
      expect(task.aiCoinsReward, difficulty).to.be.within(...coins);
      const [from, to] = taskScale[task.aiDifficulty!].minutes;
      expect(task.estimatedTimeMinutes, difficulty).to.be.within(from, to);
    }
  });

  it('is asked for once more where it has another form, at each try, and left to the rules after that', async () => {
    running.models.behave('stand-in-mends');
    expect((await evaluated('Mend the roof')).evaluatedBy).to.deep.include({ kind: 'model' });
    running.models.behave('stand-in-garbage');
    const task = await evaluated('Wash the car');
    expect(task.evaluatedBy).to.deep.equal({ kind: 'rules', because: 'unreadable' });
    expect(triesOf('Wash the car')).to.equal(4 * 2);
  });

  it('is tried four times where no model can be reached, and three times when evaluated anew', async () => {
    running.models.behave('stand-in-down');
    const before = running.models.calls.length;
    const { id: taskId, evaluatedBy } = await evaluated('Rake the leaves');
    expect(evaluatedBy).to.deep.equal({ kind: 'rules', because: 'unavailable' });
    const { length } = running.models.calls;
    expect(length - before).to.be.within(1, 4);
    const tries = () => running.tasks.log.filter((each) => each.taskId?.startsWith(taskId)).length;
    expect(tries()).to.equal(4);
    await owner.call(operations.reevaluateTask, { taskId });
    await running.quiet();
    expect(tries()).to.equal(4 + 3);
  });

  it('is left to the rules at the last try where anything else fails', async () => {
    const [model] = await context().models();
    const broken = {
      ...model!,
      get setting(): never {
        throw new Error('No setting can be read');
      },
    };
    context().models = async () => [broken];
    const { isEvaluating, evaluatedBy } = await evaluated('Prune the hedge');
    expect(isEvaluating).to.equal(false);
    expect(evaluatedBy).to.deep.equal({ kind: 'rules', because: 'unavailable' });
  });

  it('stays with what its owner adjusted where no model can be asked anew, which says so and costs no try', async () => {
    answering();
    const { id: taskId } = await evaluated();
    const adjusted = await owner.call(operations.changeTask, { taskId, userXpAdjustment: 1 });
    running.models.behave('stand-in-down');
    await owner.call(operations.reevaluateTask, { taskId });
    await running.quiet();
    const currentView = () => owner.call(operations.showTask, { taskId });
    expect(await currentView()).to.deep.equal({ ...adjusted, reevaluationFault: 'unavailable' });
    expect(adjusted).to.deep.include({ userXpAdjustment: 1, reevaluationsLeft: 3, reevaluationFault: null });
    expect(await told()).to.deep.equal(['failed', 'no']);
    await owner.call(operations.changeTask, { taskId, useAiEvaluation: false });
    await owner.call(operations.reevaluateTask, { taskId });
    await running.quiet();
    const { evaluatedBy, userXpAdjustment, reevaluationFault } = await currentView();
    expect(evaluatedBy).to.deep.equal({ kind: 'rules', because: 'declined' });
    expect([userXpAdjustment, reevaluationFault]).to.deep.equal([0, null]);
  });

  it('keeps what its owner adjusts meanwhile, unless it is worth something else then', async () => {
    answering();
    const { id: taskId } = await evaluated();
    const adjustedWhile = async (more: object) => {
      running.models.behave(async () => {
        await owner.call(operations.changeTask, { taskId, userXpAdjustment: 2 });
        return { text: JSON.stringify({ ...answer, ...more }) };
      });
      await owner.call(operations.reevaluateTask, { taskId });
      await running.quiet();
      return (await owner.call(operations.showTask, { taskId })).userXpAdjustment;
    };
    expect(await adjustedWhile({})).to.equal(2);
    expect(await adjustedWhile({ xp_reward: 30 })).to.equal(0);
  });

  it('waits one, two and four minutes between the tries of the queue', () => {
    const { retryConfig } = running.endpoints['tasks-evaluate']!.taskQueueTrigger!;
    expect(retryConfig).to.deep.include({
      maxAttempts: 4,
      minBackoffSeconds: 60,
      maxBackoffSeconds: 240,
      maxDoublings: 2,
    });
  });

  it('is in the language of its owner, and forgotten with what they declined', async () => {
    running.models.behave(null);
    await owner.call(updateAccount, { locale: 'fr' });
    await evaluated('Nettoyer le four');
    expect(running.models.calls.at(-1)!.instructions).to.include('Write texts in French');
    const callCount = running.models.calls.length;
    await evaluated('Rien pour un modèle', { useAiEvaluation: false });
    expect(running.models.calls).to.have.length(callCount);
  });

  it('takes nothing that leads elsewhere, and no markup', async () => {
    running.models.behave('stand-in-strays');
    const { aiReasoning, aiSuggestedSubtasks } = await evaluated('Sweep the floor');
    for (const text of [aiReasoning!, ...aiSuggestedSubtasks]) expect(text).not.to.match(/evil|<|\[|\*\*/);
  });

  for (const [index, injection] of injections.entries())
    (index % 7 === 0 ? it : deepIt)(
      `isn’t moved beyond the scale by ${JSON.stringify(injection)}`,
      async () => {
        const title = index % 2 === 0 ? 'Clean the oven' : mendText(injection, 200);
        const plain = await evaluated(title, { useAiEvaluation: false });
        // A model that obeys texts in the data.
        answering({ difficulty: 'legendary', xp_reward: 9999, coins_reward: 9999 });
        const task = await evaluated(title, { description: mendText(injection, 2000) });
        const raised = taskDifficulties.indexOf(plain.aiDifficulty!) + 1;
        expect(taskDifficulties.indexOf(task.aiDifficulty!)).to.be.at.most(raised);
        const { xp, coins } = taskScale[task.aiDifficulty!];
        expect(task.aiXpReward).to.be.within(...xp);
        expect(task.aiCoinsReward).to.be.within(...coins);
      },
    );
});
