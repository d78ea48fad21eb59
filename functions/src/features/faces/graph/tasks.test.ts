import * as operations from '@cine/contract/operations/game/tasks';
import { expect } from 'chai';
import { member, sampleTask } from '#test/builders.ts';
import type { TestUser } from '#test/client.ts';
import { suite } from '#test/suite.ts';
import { mine } from './graph.test-support.ts';

const fields = `id title description category priority status dueDate dueTime dueAt paysMoreEarly
  subtasks { title isCompleted } aiDifficulty aiXpReward aiCoinsReward aiReasoning aiSuggestedSubtasks
  estimatedTimeMinutes userXpAdjustment userCoinsAdjustment finalXpReward finalCoinsReward
  evaluatedBy { kind because } evaluatedAt useAiEvaluation isEvaluating reevaluationFault isOutdated isRewardFinal reevaluationsLeft paysFrom
  paid { xp coins } unpaid createdAt completedAt`;

describe('A GraphQL query about the caller’s tasks', () => {
  let lea: TestUser;
  before(async () => {
    await suite();
    lea = await member('Lea');
    await lea.call(operations.createTask, { ...sampleTask, useAiEvaluation: false });
    const { id: taskId } = await lea.call(operations.createTask, { title: 'Call', useAiEvaluation: false });
    await lea.call(operations.completeTask, { taskId });
  });

  it('returns them by status and page by page, and one of them', async () => {
    const { tasks } = await lea.call(operations.listTasks, {});
    const [done, open] = tasks;
    expect(await mine(lea, `tasks { tasks { ${fields} } next }`)).to.deep.equal({
      tasks: { tasks, next: null },
    });
    expect(await mine(lea, `tasks(status: "open") { tasks { title } }`)).to.deep.equal({
      tasks: { tasks: [{ title: open!.title }] },
    });
    const { tasks: first } = (await mine(lea, 'tasks(first: 1) { tasks { title } next }')) as {
      tasks: { next: string };
    };
    expect(await mine(lea, `tasks(first: 1, after: "${first.next}") { tasks { title } }`)).to.deep.equal({
      tasks: { tasks: [{ title: open!.title }] },
    });
    expect(await mine(lea, `task(id: "${done!.id}") { ${fields} } `)).to.deep.equal({ task: done });
    expect(await mine(lea, 'tasks(first: 0) { tasks { title } }')).to.deep.equal({ tasks: { tasks: [] } });
  });
});
