import type { ComponentProps } from 'react';
import { Labelled, type LabelProps } from './labelled.tsx';

type Props = ComponentProps<'textarea'> & LabelProps;

/** A labelled input for a text of several lines, with a hint or an error below. */
export function TextArea({ label, hint, fault, end, maxLength, ...area }: Props) {
  return (
    <Labelled {...{ label, hint, fault, end, maxLength }} value={area.value}>
      {(described) => <textarea {...area} {...described} />}
    </Labelled>
  );
}
