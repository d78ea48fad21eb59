/** A field of one line or several, with its label. */
import type { ComponentProps } from 'react';
import { Labelled, type LabelProps } from './labelled.tsx';

type Props = ComponentProps<'input'> & LabelProps;

export function TextField({ label, hint, fault, end, maxLength, ...input }: Props) {
  return (
    <Labelled label={label} hint={hint} fault={fault} end={end} maxLength={maxLength} value={input.value}>
      {(described) => <input {...input} {...described} />}
    </Labelled>
  );
}

type AreaProps = ComponentProps<'textarea'> & LabelProps;

export function TextArea({ label, hint, fault, end, maxLength, ...area }: AreaProps) {
  return (
    <Labelled label={label} hint={hint} fault={fault} end={end} maxLength={maxLength} value={area.value}>
      {(described) => <textarea {...area} {...described} />}
    </Labelled>
  );
}
