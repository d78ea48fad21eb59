import { reorderHabits } from '@cine/contract/operations/game/habits';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { ChangeStatus } from '#components/feedback/save-status.tsx';
import { call } from '#data/queries/call.ts';
import { useLatestChange } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { type HabitOfDay, withMoved } from './day.ts';
import styles from './today.module.css';

type Props = { habits: readonly HabitOfDay[]; onSaved: () => void };

/** Puts habits into another order. */
export function OrderList({ habits, onSaved }: Props) {
  const { say } = useWords();
  const habitIds = habits.map(({ id }) => id);
  const {
    value: ids,
    change,
    ...saving
  } = useLatestChange(
    habitIds,
    async (next) => {
      await call(reorderHabits, { habitIds: next });
      onSaved();
    },
    (one, other) => one.join() === other.join(),
  );
  const byId = new Map(habits.map((habit) => [habit.id, habit]));
  const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
  return (
    <section className={layout.stackS} aria-labelledby="habits-order">
      <h2 id="habits-order">{say('habits.order')}</h2>
      <ol className={layout.dividedRows}>
        {inOrder.map(({ id, name, icon }, at) => (
          <li key={id} className={styles.place}>
            <span>
              <span aria-hidden>{icon}</span> {name}
            </span>
            <button
              type="button"
              className={surface.iconButton}
              aria-label={say('habits.up', { name })}
              aria-disabled={at === 0}
              onClick={() => at > 0 && change(withMoved(ids, id, -1))}
            >
              <ArrowUp aria-hidden />
            </button>
            <button
              type="button"
              className={surface.iconButton}
              aria-label={say('habits.down', { name })}
              aria-disabled={at === inOrder.length - 1}
              onClick={() => at < inOrder.length - 1 && change(withMoved(ids, id, 1))}
            >
              <ArrowDown aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      <ChangeStatus of={saving} />
    </section>
  );
}
