import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { scrollToElement } from '../layout/scroll-to-element.ts';

type Props = Omit<ComponentProps<'form'>, 'onSubmit' | 'onInput'> & { onSubmit: () => unknown };

/** A form that leads to its first fault after a submit, whether the page or the server found it. */
export function Form({ onSubmit, noValidate = true, children, ...rest }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const awaitsFault = useRef(false);
  // Submitting again leads to the same fault again, though nothing else has changed.
  const [, setAttempts] = useState(0);
  useEffect(() => {
    if (awaitsFault.current && leadToFault(form.current!)) awaitsFault.current = false;
  });
  return (
    // biome-ignore lint/correctness/noRestrictedElements: this is the one.
    <form
      {...rest}
      ref={form}
      noValidate={noValidate}
      onSubmit={(event) => {
        event.preventDefault();
        awaitsFault.current = true;
        setAttempts((before) => before + 1);
        onSubmit();
      }}
      // A late refusal doesn't take the focus from a user who goes on typing.
      onInput={() => {
        awaitsFault.current = false;
      }}
    >
      {children}
    </form>
  );
}

/** Focuses the first field with a fault, or shows the refusal of the whole; returns whether there was any. */
function leadToFault(form: HTMLFormElement): boolean {
  const field = form.querySelector<HTMLElement>('[aria-invalid="true"]');
  const place = field ?? form.querySelector('[data-kind="fault"]');
  if (place === null) return false;
  for (let at = place.closest('details'); at !== null; at = at.parentElement!.closest('details'))
    at.open = true;
  field?.focus({ preventScroll: true });
  scrollToElement(place, 'center');
  return true;
}
