/** Which subtasks of a task were suggested by its evaluation: as they are, or in other words. */
import { sharesWords } from './evaluate/similar.ts';
import type { Task } from './task.ts';

type Steps = Pick<Task, 'subtasks' | 'suggested' | 'offered' | 'accepted'>;

/** The titles that count as suggested once a task's subtasks and suggestions are these. */
export function acceptedSteps(former: Steps, { subtasks, suggested }: Steps): string[] {
  const [before, now] = [titlesOf(former), titlesOf({ subtasks })];
  const accepted = former.accepted ?? [];
  const offered = [...former.suggested, ...(former.offered ?? [])];
  // Taken over in other words, a suggestion goes as the step comes; a step is reworded as its old title goes.
  const gone = [
    ...offered.filter((step) => !suggested.includes(step)),
    ...accepted.filter((title) => !now.includes(title)),
  ];
  return now.filter(
    (title) =>
      accepted.includes(title) ||
      (!before.includes(title) && (offered.includes(title) || gone.some((step) => sharesWords(title, step)))),
  );
}

function titlesOf({ subtasks }: Pick<Task, 'subtasks'>): string[] {
  return subtasks.map(({ title }) => title);
}
