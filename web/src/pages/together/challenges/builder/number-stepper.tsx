import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './builder.module.css';

type Props = { label: string; value: number; min: number; max: number; onChange: (value: number) => void };

/** A number with buttons for less and more. */
export function NumberStepper({ label, value, min, max, onChange }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <div className={surface.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.stepper}>
        <button
          type="button"
          aria-label={say('challengeBuilder.less', { label })}
          aria-disabled={value <= min}
          onClick={() => value > min && onChange(value - 1)}
        >
          <Minus aria-hidden />
        </button>
        <input
          id={id}
          className={`${surface.input} ${styles.count}`}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={value}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <button
          type="button"
          aria-label={say('challengeBuilder.more', { label })}
          aria-disabled={value >= max}
          onClick={() => value < max && onChange(value + 1)}
        >
          <Plus aria-hidden />
        </button>
      </div>
    </div>
  );
}
