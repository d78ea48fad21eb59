import { listTasks } from '@cine/contract/operations/game/tasks';
import { useState } from 'react';
import { Link } from 'wouter';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { MoreButton } from '#components/form/more-button.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { usePages } from '#data/queries/use-pages.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { PaidLine } from '../paid-line.tsx';
import styles from '../tasks.module.css';

const pageSize = 50;

type Props = {
  uid: string;
  status: 'completed' | 'cancelled';
  /** The task that was done last on this page. */
  changed: string | null;
};

/** The tasks that are done, or given up: those made last, and earlier ones on request. */
export function FormerTasks({ uid, status, changed }: Props) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { data, refusal, again } = useCachedAnswer(listTasks, isOpen ? { status, pageSize } : null, uid);
  useRefetchOnChange(changed ?? '', again);
  const { pages, loadMore } = usePages(data, (cursor) => call(listTasks, { status, pageSize, cursor }));
  const tasks = pages.flatMap((page) => page.tasks);
  return (
    <details
      className={`${surface.disclosure} ${styles.former}`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{say(`tasks.all_${status}`)}</summary>
      {isOpen && !data && !refusal && <Skeleton size="line" />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {data && tasks.length === 0 && <p>{say(`tasks.none_${status}`)}</p>}
      {data && (
        <ul className={layout.dividedRows}>
          {tasks.map((task) => (
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
      <MoreButton load={loadMore}>{say('tasks.earlier')}</MoreButton>
    </details>
  );
}
