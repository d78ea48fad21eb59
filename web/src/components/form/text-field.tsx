import type { ComponentProps } from 'react';
import { Labelled, type LabelProps } from './labelled.tsx';

type Props = ComponentProps<'input'> & LabelProps;

/** A labelled text input with a hint or an error below. */
export function TextField({ label, hint, fault, end, maxLength, ...input }: Props) {
  return (
    <Labelled {...{ label, hint, fault, end, maxLength }} value={input.value}>
      {(described) => <input {...input} {...described} />}
    </Labelled>
  );
}
