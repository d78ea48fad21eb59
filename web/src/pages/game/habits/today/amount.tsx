import { mostOfDay } from '@cine/contract/operations/game/habits';
import { Minus, Plus } from 'lucide-react';
import { useSettledValue } from '../../../../components/form/use-settled-value.ts';
import { useWords } from '../../../../i18n/index.tsx';
import surface from '../../../../style/surface.module.css';
import { amountInWords } from '../in-words.ts';
import { type HabitOfDay, stepOf } from './day.ts';
import styles from './today.module.css';

type Props = { habit: HabitOfDay; target: number; amount: number; onSay: (amount: number) => void };

/** How much of a habit was done, in steps or as a number, of how much. */
export function Amount({ habit: { id, name, unit }, target, amount, onSay }: Props) {
  const { say, locale } = useWords();
  const settled = useSettledValue(id, amount, (next) => next !== amount && onSay(next));
  const current = settled.current ?? 0;
  const step = stepOf(target);
  const by = (change: number) => {
    settled.look(within(current + change));
  };
  return (
    <div className={styles.amount}>
      <button
        type="button"
        className={surface.iconButton}
        aria-label={say('habits.less', { name, step })}
        onClick={() => by(-step)}
      >
        <Minus aria-hidden />
      </button>
      <input
        type="number"
        inputMode="numeric"
        className={surface.input}
        aria-label={say('habits.amount', { name })}
        min={0}
        max={mostOfDay}
        value={current}
        onChange={({ target: { valueAsNumber } }) => settled.look(within(valueAsNumber || 0))}
        onBlur={settled.settle}
        onKeyDown={({ key }) => key === 'Enter' && settled.settle()}
      />
      <button
        type="button"
        className={surface.iconButton}
        aria-label={say('habits.more', { name, step })}
        onClick={() => by(step)}
      >
        <Plus aria-hidden />
      </button>
      <span>{say('habits.ofTarget', { target: amountInWords(target, unit, { locale }) })}</span>
      <span className={styles.share} style={{ '--share': Math.min(1, current / target) }} aria-hidden />
    </div>
  );
}

function within(amount: number): number {
  return Math.min(mostOfDay, Math.max(0, Math.round(amount)));
}
