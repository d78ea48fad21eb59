import { listTasks } from '@cine/contract/operations/game/tasks';
import { useState } from 'react';
import { Link } from 'wouter';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { PaidLine } from '../paid-line.tsx';
import styles from '../tasks.module.css';

const shownDone = 50;

type Props = {
  uid: string;
  /** The task that was done last on this page. */
  changed: string | null;
};

/** The tasks that are done, of those made last. */
export function DoneTasks({ uid, changed }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const input = isOpen ? ({ status: 'completed', pageSize: shownDone } as const) : null;
  const { data, refusal, again } = useCachedAnswer(listTasks, input, uid);
  useRefetchOnChange(changed ?? '', again);
  return (
    <details
      className={`${surface.disclosure} ${styles.done}`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{say('tasks.doneTasks')}</summary>
      {isOpen && !data && !refusal && <Skeleton size="line" />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {data?.tasks.length === 0 && <p>{say('tasks.noneDone')}</p>}
      {data && (
        <ul className={layout.dividedRows}>
          {data.tasks.map((task) => (
            <li key={task.id} className={layout.spreadRow}>
              <Link href={`/tasks/${task.id}`} className={layout.tapLink}>
                {task.title}
              </Link>
              <div>
                <PaidLine task={task} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
