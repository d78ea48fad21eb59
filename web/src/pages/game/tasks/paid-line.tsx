import type { TaskView } from '@cine/contract/operations/game/tasks';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import styles from './tasks.module.css';

/** What a done task has paid, and why that is less than its reward. */
export function PaidLine({ task: { paid, unpaid } }: { task: TaskView }) {
  const { say } = useWords();
  if (!paid) return null;
  return (
    <>
      {paid.xp > 0 && <p className={styles.paid}>{say('tasks.paid', paid)}</p>}
      {unpaid && <p className={prose.note}>{say(`tasks.unpaid_${unpaid}`)}</p>}
    </>
  );
}
