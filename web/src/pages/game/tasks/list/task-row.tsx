import type { TaskView } from '@cine/contract/operations/game/tasks';
import { Link } from 'wouter';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { CompleteButton } from '../complete-button.tsx';
import { dueInWords } from '../in-words.ts';
import styles from '../tasks.module.css';
import type { Done } from './done-news.tsx';

/** An open task: when it is due, what it pays, and that it is done. */
export function TaskRow({ task, onDone }: { task: TaskView; onDone: (done: Done) => void }) {
  const words = useWords();
  const { say } = words;
  const { id, title, priority, status, subtasks } = task;
  const left = subtasks.filter(({ isCompleted }) => !isCompleted).length;
  const details = dotted([
    dueInWords(task, words),
    status === 'in_progress' ? say('tasks.status_in_progress') : null,
    priority === 'medium' ? null : say(`tasks.priority_${priority}`),
    subtasks.length === 0 ? null : say('tasks.left', { left, count: subtasks.length }),
  ]);
  return (
    <li className={`${layout.spreadRow} ${styles.row}`}>
      <div className={layout.words}>
        <Link href={`/tasks/${id}`} className={layout.tapLink}>
          {title}
        </Link>
        {details && <p className={prose.note}>{details}</p>}
        <p className={prose.note}>{worthInWords(task, words)}</p>
      </div>
      <CompleteButton task={task} onDone={onDone} />
    </li>
  );
}

/** How hard a task is and what it pays, or that this isn't known yet. */
function worthInWords(
  { isEvaluating, aiDifficulty, finalXpReward, finalCoinsReward }: TaskView,
  { say }: Pick<ReturnType<typeof useWords>, 'say'>,
): string {
  if (isEvaluating) return say('tasks.evaluating');
  if (aiDifficulty === null) return say('tasks.notEvaluated');
  const pay = { xp: finalXpReward ?? 0, coins: finalCoinsReward ?? 0 };
  return dotted([say(`tasks.difficulty_${aiDifficulty}`), say('tasks.pays', pay)]) ?? '';
}
