import type { ComponentProps } from 'react';
import surface from '#style/surface.module.css';

type Props = Omit<ComponentProps<'input'>, 'type' | 'onChange'> & {
  label: string;
  onChange: (isOn: boolean) => void;
};

/** A check box with its label. */
export function CheckBox({ label, onChange, className = surface.check, ...input }: Props) {
  return (
    <label className={className}>
      <input type="checkbox" {...input} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
