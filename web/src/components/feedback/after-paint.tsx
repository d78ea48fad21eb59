import { type ReactNode, startTransition, useEffect, useState } from 'react';

let isPainted = false;

/**
 * Shows its children once the first page of a visit has been painted without them. Later pages are whole at
 * once, so that users who go back are where they were.
 */
export function AfterPaint({ children }: { children: ReactNode }) {
  const [isDue, setDue] = useState(isPainted);
  useEffect(() => {
    const timer = setTimeout(() => {
      isPainted = true;
      startTransition(() => setDue(true));
    });
    return () => clearTimeout(timer);
  }, []);
  return isDue && children;
}
