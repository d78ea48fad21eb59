import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a step that has replaced another one: it takes the focus, which would be lost. */
export function StepTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
