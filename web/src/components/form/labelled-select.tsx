import { type ReactNode, useId } from 'react';
import surface from '#style/surface.module.css';

type Props = {
  label: string;
  value: string | number;
  onChange: (value: string) => void;
  /** Its options. */
  children: ReactNode;
};

/** A list to choose from, with its label. */
export function LabelledSelect({ label, value, onChange, children }: Props) {
  const id = useId();
  return (
    <div className={surface.field}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className={surface.input}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
    </div>
  );
}
