import { countCharacters } from '@cine/contract/text/count-characters';
import { type ReactNode, useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './text-field.module.css';

export type LabelProps = {
  label: string;
  hint?: string | undefined;
  /** The error message. */
  fault?: string | null | undefined;
  /** Longer text is accepted and marked as too long, so that a paste isn't cut off. */
  maxLength?: number | undefined;
  /** An element at the end of the field, such as a switch. */
  end?: ReactNode;
};

type Input = { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string };

/** A field's label, hint and fault. */
export function Labelled({
  label,
  hint,
  fault: outerFault,
  end,
  maxLength,
  value,
  children,
}: LabelProps & { value: unknown; children: (input: Input) => ReactNode }) {
  const { say } = useWords();
  const id = useId();
  const isTooLong = maxLength !== undefined && countCharacters(String(value ?? '').trim()) > maxLength;
  const fault = isTooLong ? say('common.tooLong', { max: maxLength }) : outerFault;
  const note = fault ?? hint;
  return (
    <div className={surface.field}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.line}>
        {children({
          id,
          ...(fault && { 'aria-invalid': true }),
          ...(note && { 'aria-describedby': `${id}-note` }),
        })}
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
