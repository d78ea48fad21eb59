/** Judges tasks: by rules, or as a model did, within what rules find. */
import { rewardOf, taskDifficulties, taskScale, withinScale } from '@cine/contract/game/tasks/scale';
import type { AnsweredBy, RuleCause } from '@cine/contract/operations/core/ai';
import type { Locale } from '@cine/contract/primitives';
import { estimateTask } from './evaluate/estimate-task.ts';
import type { ModelAnswer } from './question.ts';
import { evaluatedTask, isOutdated, type Task, textOf } from './task.ts';

type Judging = { now: number; locale: Locale };

export function evaluatedByRules(
  task: Task,
  done: readonly Task[],
  { because, now, locale }: Judging & { because: RuleCause },
): Task {
  const { difficulty, minutes, reasons, subtasks } = estimateOf(task, done, locale);
  return evaluatedTask(
    task,
    {
      ...rewardOf(difficulty, minutes),
      difficulty,
      minutes,
      reasoning: null,
      reasons: [...reasons],
      by: { kind: 'rules', because },
      at: now,
      of: task.writtenAt,
    },
    // What is divided already needs no further steps.
    task.subtasks.length > 0 ? [] : subtasks,
  );
}

/** How many levels a model may be away from the rules: what a text says of itself can't lift it further. */
const levelsFromRules = 1;

export function evaluatedByModel(
  task: Task,
  done: readonly Task[],
  answer: ModelAnswer,
  { by, now, locale }: Judging & { by: Extract<AnsweredBy, { kind: 'model' }> },
): Task {
  const { difficulty: byRules, minutes: minutesByRules } = estimateOf(task, done, locale);
  const at = (level: typeof byRules) => taskDifficulties.indexOf(level);
  const least = Math.max(0, at(byRules) - levelsFromRules);
  const place = Math.min(at(byRules) + levelsFromRules, Math.max(least, at(answer.difficulty)));
  const difficulty = taskDifficulties[place]!;
  const [from, to] = taskScale[difficulty].minutes;
  // The last level has no end.
  const most = difficulty === 'legendary' ? Math.max(to, minutesByRules) : to - 1;
  const minutes = Math.min(most, Math.max(from, answer.estimated_time_minutes));
  const reward = { xp: answer.xp_reward, coins: answer.coins_reward };
  const isTaken = difficulty === answer.difficulty;
  return evaluatedTask(
    task,
    {
      ...(isTaken ? withinScale(difficulty, reward) : rewardOf(difficulty, minutes)),
      difficulty,
      minutes,
      reasoning: answer.reasoning,
      reasons: [],
      by,
      at: now,
      of: task.writtenAt,
    },
    answer.suggested_subtasks,
  );
}

/** Compares with what rules found of done tasks: what a model lifted would lift the next one, too. */
function estimateOf(task: Task, done: readonly Task[], language: Locale) {
  return estimateTask(
    { ...textOf(task), language },
    done.flatMap((each) => {
      const { title, evaluation } = each;
      if (evaluation?.by.kind !== 'rules' || isOutdated(each)) return [];
      return [{ title, difficulty: evaluation.difficulty, minutes: evaluation.minutes }];
    }),
  );
}
