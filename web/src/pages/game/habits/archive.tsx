import { deleteHabit, type HabitView, listHabits, restoreHabit } from '@cine/contract/operations/game/habits';
import { useState } from 'react';
import { Link } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call, callToDelete } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { DeleteHabit } from './delete-habit.tsx';
import styles from './habits.module.css';

/** The archived habits, to restore or delete. */
export function Archive({ onRestored }: { onRestored: () => void }) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { uid } = useAccount();
  const input = isOpen ? { archived: true } : null;
  const { data, refusal, again, keptAt } = useCachedAnswer(listHabits, input, uid);
  const { heir, within } = useFocusHeir();
  return (
    <details
      className={`${surface.disclosure} ${styles.archive}`}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      {...within}
    >
      <summary>{say('habits.archive')}</summary>
      {isOpen && !data && !refusal && <Skeleton size="line" />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {data && (
        <div className={layout.stackS}>
          {keptAt !== null && <AnsweredAt at={keptAt} />}
          <h2 ref={heir} tabIndex={-1} className={styles.quiet}>
            {say('habits.archived', { count: data.habits.length })}
          </h2>
          <ul className={layout.dividedRows}>
            {data.habits.map((habit) => (
              <Archived
                key={habit.id}
                habit={habit}
                onChange={() => {
                  again();
                  onRestored();
                }}
              />
            ))}
          </ul>
        </div>
      )}
    </details>
  );
}

type Props = { habit: HabitView; onChange: () => void };

function Archived({ habit: { id, name, icon }, onChange }: Props) {
  const { say } = useWords();
  const { fault, busy, runLast } = useAction();

  async function restore() {
    await call(restoreHabit, { habitId: id });
    onChange();
  }

  return (
    <li className={layout.spreadRow}>
      <Link href={`/habits/${id}`} className={layout.tapLink}>
        <span aria-hidden>{icon}</span> {name}
      </Link>
      <span className={layout.wrapS}>
        <Button
          aria-label={say('habits.restoreOne', { name })}
          busy={busy !== null}
          onClick={() => void runLast('restore', restore)}
        >
          {say('habits.restore')}
        </Button>
        <DeleteHabit
          name={name}
          act={async () => {
            await callToDelete(deleteHabit, { habitId: id }, 'habit-unknown');
            onChange();
          }}
        />
      </span>
      {fault && <Notice>{fault}</Notice>}
    </li>
  );
}
