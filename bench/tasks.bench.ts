/** How often the evaluator of tasks agrees with a person, whatever a text says of itself. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TaskDifficulty, taskDifficulties } from '../contract/src/game/tasks/scale.ts';
import { type Locale, localeSchema } from '../contract/src/primitives.ts';
import { estimateTask } from '../functions/src/features/game/tasks/evaluate/estimate-task.ts';
import {
  flatteries,
  requestsToTheJudge,
  variantsWith,
} from '../functions/src/features/game/tasks/evaluate/flattery.test-support.ts';
import {
  type Labelled,
  ownTasks,
} from '../functions/src/features/game/tasks/evaluate/own-tasks.test-support.ts';
import { median, note, report } from './command/harness.ts';

const goals = { exact: 0.55, 'within-one': 0.9 };
/** How far a language may be behind all. */
const mostBehind = 0.1;
const file = join(import.meta.dirname, '..', '..', 'shared', 'language', 'tasks.jsonl');

if (existsSync(file)) {
  note(
    'protocol',
    'no weight is fitted, so every fold is answered by the same function; docs/tasks.md says what was known',
  );
  measure('tasks', 'labelled tasks beside the project', readLabelled());
} else note('tasks', `skipped, as ${file} is not there`);
measure('tasks.own', 'tasks of the project’s own', ownTasks);

function readLabelled(): Labelled[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => ({ subtasks: [], ...(JSON.parse(line) as Omit<Labelled, 'subtasks'>) }));
}

function measure(name: string, what: string, tasks: readonly Labelled[]): void {
  const fixture = `${tasks.length} ${what}`;
  const times: number[] = [];
  const answers = tasks.map((task) => {
    const start = performance.now();
    const answer = estimateTask(task).difficulty;
    times.push(performance.now() - start);
    return answer;
  });
  note(name, `${median(times).toFixed(2)} ms a task`);
  const all = sharesOf(tasks, answers);
  const always = sharesOf(
    tasks,
    tasks.map(() => 'medium' as const),
  );
  for (const share of ['within-one', 'exact'] as const) {
    const best = { sense: 'min', unit: 'of the tasks', warmth: 'warm' } as const;
    const rival = `“always medium”: ${always[share]}`;
    report({ ...best, figure: `${name}.${share}`, value: all[share], goal: goals[share], rival, fixture });
    for (const language of localeSchema.options) {
      const own = sharesOf(tasks, answers, language);
      const goal = rounded(all[share] - mostBehind);
      report({ ...best, figure: `${name}.${share}.${language}`, value: own[share], goal, fixture });
    }
  }
  for (const [kind, texts] of Object.entries({ flattery: flatteries, requests: requestsToTheJudge })) {
    const variants = tasks.flatMap((task) =>
      texts[task.language].flatMap((text) => variantsWith(task, text).map((variant) => ({ task, variant }))),
    );
    const changed = variants.filter(({ task, variant }) => {
      const [before, after] = [estimateTask(task), estimateTask(variant)];
      return before.difficulty !== after.difficulty || before.minutes !== after.minutes;
    });
    report({
      figure: `${name}.changed-by-${kind}`,
      value: changed.length,
      unit: `of ${variants.length} variants`,
      sense: 'max',
      goal: 0,
      fixture,
      warmth: 'warm',
    });
  }
}

function sharesOf(tasks: readonly Labelled[], answers: readonly TaskDifficulty[], language?: Locale) {
  const off = tasks.flatMap((task, at) => {
    if (language !== undefined && task.language !== language) return [];
    return [Math.abs(taskDifficulties.indexOf(task.difficulty) - taskDifficulties.indexOf(answers[at]!))];
  });
  const share = (most: number) => rounded(off.filter((levels) => levels <= most).length / off.length);
  return { exact: share(0), 'within-one': share(1) };
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
