import { dateOf } from '@cine/contract/game/local-days';
import { dueMoment, paysFrom } from '@cine/contract/game/tasks/task';
import type { TaskView } from '@cine/contract/operations/game/tasks';
import type { Locale } from '@cine/contract/primitives';
import { dayIn, type Zones } from '@cine/contract/zones/zone-history';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import type { Reason } from './evaluate/estimate-task.ts';
import { reasonsIn } from './evaluate/words/index.ts';
import {
  finalReward,
  isEarly,
  isEvaluating,
  isOpen,
  isOutdated,
  reevaluationsLeft,
  type Task,
} from './task.ts';

/** When a task is shown, by which time zones, and in whose language. */
export type Moment = { now: number; zones: Zones; locale: Locale };

export function taskView(task: Task, { now, zones, locale }: Moment): TaskView {
  const { evaluation, adjustment, createdAt } = task;
  const final = finalReward(task);
  return {
    id: task.id,
    title: task.title,
    description: task.description,
    category: task.category,
    priority: task.priority,
    dueDate: task.dueDate,
    dueTime: task.dueTime,
    subtasks: task.subtasks,
    status: task.status,
    createdAt: toInstant(createdAt),
    completedAt: toInstantOrNull(task.completedAt),
    dueAt: toInstantOrNull(dueMoment(task, zones)),
    paysMoreEarly: !task.hasPaid && isEarly(task, now),
    aiDifficulty: evaluation?.difficulty ?? null,
    aiXpReward: evaluation?.xp ?? null,
    aiCoinsReward: evaluation?.coins ?? null,
    aiReasoning:
      evaluation && (evaluation.reasoning ?? reasonsIn(locale, evaluation.reasons as Reason[]).join(' ')),
    aiSuggestedSubtasks: task.suggested,
    estimatedTimeMinutes: evaluation?.minutes ?? null,
    userXpAdjustment: adjustment.xp,
    userCoinsAdjustment: adjustment.coins,
    finalXpReward: final?.xp ?? null,
    finalCoinsReward: final?.coins ?? null,
    evaluatedBy: evaluation?.by ?? null,
    evaluatedAt: toInstantOrNull(evaluation?.at ?? null),
    useAiEvaluation: task.useAiEvaluation,
    isEvaluating: isOpen(task) && isEvaluating(task, now),
    reevaluationFault: evaluation?.failedAgain?.because ?? null,
    isOutdated: isOutdated(task),
    isRewardFinal: task.hasPaid,
    reevaluationsLeft: reevaluationsLeft(task, dateOf(dayIn(zones, now))),
    paysFrom: evaluation && toInstant(paysFrom(evaluation)),
    paid: task.paid,
    unpaid: task.status === 'completed' ? task.unpaid : null,
  };
}
