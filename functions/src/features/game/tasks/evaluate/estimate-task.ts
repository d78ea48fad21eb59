/** Estimates a task by plain rules: what is to be done, how much of it, its parts, and similar tasks done. */
import {
  difficultyOfMinutes,
  raisedDifficulty,
  type TaskDifficulty,
  taskScale,
} from '@cine/contract/game/tasks/scale';
import { countBelieved } from './count-believed.ts';
import { countMinutes, type Why } from './count-minutes.ts';
import { fittingKind } from './fitting-kind.ts';
import type { Kind } from './lexicon/index.ts';
import { type Raise, raiseNames } from './lexicon/rows.ts';
import { type ReadTask, readTask, readTitleAlone, type TaskText } from './read-task.ts';
import { type DoneTask, minutesOfSimilar } from './similar.ts';
import { isSuggested, stepsOf } from './words/index.ts';

/** Why a task is estimated so, for words in each language. */
export type Reason = Why | { code: 'similar'; count: number } | { code: 'raised'; by: Raise[] };

export type Estimate = {
  difficulty: TaskDifficulty;
  minutes: number;
  reasons: Reason[];
  raises: Record<Raise, boolean>;
  /** The kind of what is to be done; null if it isn't known. */
  kind: Kind | null;
  /** What it may be divided into, in its reader's language; none where it needn't be, or is already. */
  subtasks: string[];
};

/** How many answers raise a task, how many steps are many, and how long a step is at least, in minutes. */
const raisedBy = 3;
const manySteps = 6;
const longerThan = 5;

/** How many times longer or shorter similar tasks make a task at most. */
const mostBySimilar = 2;

/** Estimates a task: the same for the same text, whatever the text says of its own difficulty. */
export function estimateTask(task: TaskText, done: readonly DoneTask[] = []): Estimate {
  const { read, titleAlone } = readOwn(task);
  const { minutes: alone, why, kind, activity } = countBelieved(read, titleAlone);
  const reasons: Reason[] = why;
  const similar = minutesOfSimilar(read.title, done);
  if (similar) reasons.push({ code: 'similar', count: similar.count });
  const minutes = Math.max(1, Math.round(similar ? between(alone, similar.minutes) : alone));
  const raises = raisesOf(read);
  const by = raiseNames.filter((name) => raises[name]);
  const level = difficultyOfMinutes(minutes);
  const difficulty = by.length >= raisedBy ? raisedDifficulty(level) : level;
  if (difficulty !== level) reasons.push({ code: 'raised', by });
  const isDivided = minutes < taskScale.medium.minutes[0] || task.subtasks.length > 0;
  const subtasks = isDivided ? [] : stepsOf(task.language ?? read.locale, fittingKind(read, activity));
  return { difficulty, minutes, reasons, raises, kind, subtasks };
}

/** A task without the steps that are suggested anyway: they say no more than its title. */
function readOwn(task: TaskText): { read: ReadTask; titleAlone: ReadTask } {
  const reading = readTask(task);
  const alone = readTitleAlone({ ...task, subtasks: [] }, reading.locale);
  if (task.subtasks.length === 0) return { read: reading, titleAlone: alone };
  const { kind } = countMinutes(alone);
  const subtasks = task.subtasks.filter((step) => !isSuggested(step, kind));
  const own = { ...task, subtasks, language: reading.locale };
  const isSame = subtasks.length === task.subtasks.length;
  return { read: isSame ? reading : readTask(own), titleAlone: readTitleAlone(own, reading.locale) };
}

/** Minutes between those of a task alone and of similar ones. */
function between(alone: number, similar: number): number {
  return Math.min(alone * mostBySimilar, Math.max(alone / mostBySimilar, Math.sqrt(alone * similar)));
}

function raisesOf({ main, further, steps }: ReadTask): Record<Raise, boolean> {
  const parts = [...main, ...steps.flat()];
  const isNamed = (raise: Raise, among = parts) =>
    among.some(({ match }) => match.activity.raises.includes(raise));
  const isMentioned = (raise: Raise) => isNamed(raise, [...parts, ...further]);
  const long = [...parts, ...further].filter(({ minutes }) => minutes > longerThan);
  return {
    others: isMentioned('others'),
    risk: isMentioned('risk'),
    skill: isNamed('skill'),
    steps: isNamed('steps') || steps.length >= manySteps || long.length >= manySteps,
  };
}
