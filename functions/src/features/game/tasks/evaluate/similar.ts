/** Which tasks and steps are alike: by the first letters of their words. */
import { type TaskDifficulty, taskScale } from '@cine/contract/game/tasks/scale';
import { type Clause, wordsOf } from './words-of.ts';

/** A task that the user did, with the minutes it took or was estimated at. */
export type DoneTask = { title: string; difficulty: TaskDifficulty; minutes?: number | undefined };

/** Titles are alike if so much of their words is shared, by their first letters, as endings vary. */
const alike = 0.6;
const stem = 5;

/** The usual minutes of tasks with a title like this one; null if there are none. */
export function minutesOfSimilar(
  title: Clause,
  done: readonly DoneTask[],
): { minutes: number; count: number } | null {
  const stems = stemsOf(title);
  if (stems.size === 0) return null;
  const times = done
    .filter((task) => shareOf(stems, stemsOf(wordsOf(task.title))) >= alike)
    .map((task) => task.minutes ?? middleOf(task.difficulty))
    .sort((one, other) => one - other);
  return times.length === 0 ? null : { minutes: times[Math.floor(times.length / 2)]!, count: times.length };
}

/** Whether a step says what another one does, in other words. */
export function sharesWords(text: string, other: string): boolean {
  const [one, all] = [stemsOf(wordsOf(other)), stemsOf(wordsOf(text))];
  return [...one].some((stem) => all.has(stem));
}

/** Whether a step has all the words of another one, and names no amount. */
export function includesWords(text: string, other: string): boolean {
  const words = wordsOf(text);
  const [stems, all] = [stemsOf(wordsOf(other)), stemsOf(words)];
  return (
    !words.some((word) => /^\d/.test(word)) && stems.size > 0 && [...stems].every((stem) => all.has(stem))
  );
}

function stemsOf(words: Clause): Set<string> {
  return new Set(words.filter((word) => word.length > 2).map((word) => word.slice(0, stem)));
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const all = new Set([...one, ...other]);
  return all.size === 0 ? 0 : [...one].filter((word) => other.has(word)).length / all.size;
}

/** The middle of a level on a logarithmic scale, in minutes. */
function middleOf(difficulty: TaskDifficulty): number {
  const [from, to] = taskScale[difficulty].minutes;
  return Math.round(Math.sqrt(from * to));
}
