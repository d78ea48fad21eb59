import { type FocusEvent, useEffect, useRef } from 'react';

/**
 * Keeps the focus in a part of the page when what had it goes: its heading or another heir, with
 * `tabIndex={-1}`, takes it. `within` stands on the part.
 */
export function useFocusHeir<Heir extends HTMLElement = HTMLHeadingElement>() {
  const heir = useRef<Heir>(null);
  const isWithin = useRef(false);
  useEffect(() => {
    if (isWithin.current && document.activeElement === document.body) heir.current?.focus();
  });
  const within = {
    onFocus: () => {
      isWithin.current = true;
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) isWithin.current = false;
    },
  };
  return { heir, within };
}
