import { type ComponentProps, type ReactNode, useId } from 'react';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import styles from './text-field.module.css';

type Props = ComponentProps<'input'> & {
  label: string;
  hint?: string;
  /** The error message. */
  fault?: string | null | undefined;
  /** More can be typed, and is said to be too much: nothing that was pasted is cut off. */
  maxLength?: number;
  /** An element at its end, such as a switch. */
  end?: ReactNode;
};

/** A labelled text input with a hint or an error below. */
export function TextField({ label, hint, fault: given, end, maxLength, ...input }: Props) {
  const { say } = useWords();
  const id = useId();
  const isTooLong = maxLength !== undefined && String(input.value ?? '').trim().length > maxLength;
  const fault = isTooLong ? say('common.tooLong', { max: maxLength }) : given;
  const note = fault ?? hint;
  return (
    <div className={surface.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        <input
          {...input}
          id={id}
          aria-invalid={fault ? true : undefined}
          aria-describedby={note ? `${id}-note` : undefined}
        />
        {end}
      </div>
      {note && (
        <p id={`${id}-note`} aria-live="polite" className={fault ? styles.fault : styles.hint}>
          {note}
        </p>
      )}
    </div>
  );
}
