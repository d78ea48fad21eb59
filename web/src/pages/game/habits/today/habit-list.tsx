import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { type Day, splitByDue } from './day.ts';
import { HabitRow } from './habit-row.tsx';
import type { useDay } from './use-day.ts';

type Props = { day: Day; tell: ReturnType<typeof useDay>['tell'] };

/** The habits of a day. */
export function HabitList({ day: { date, habits }, tell }: Props) {
  const { say } = useWords();
  const { due, others } = splitByDue(habits);
  const rows = (habitsOfPart: typeof habits) => (
    <ul className={layout.dividedRows}>
      {habitsOfPart.map((habit) => (
        <HabitRow key={`${date} ${habit.id}`} habit={habit} date={date} tell={tell} />
      ))}
    </ul>
  );
  return (
    <>
      <section className={layout.stackS} aria-labelledby="habits-due">
        <h2 id="habits-due" aria-live="polite">
          {due.length === 0
            ? say('habits.nothingDue')
            : say('habits.kept', { done: due.filter(({ done }) => done).length, count: due.length })}
        </h2>
        {rows(due)}
      </section>
      {others.length > 0 && (
        <section className={layout.stackS} aria-labelledby="habits-others">
          <h2 id="habits-others" className={prose.subtitle}>
            {say('habits.others')}
          </h2>
          {rows(others)}
        </section>
      )}
    </>
  );
}
