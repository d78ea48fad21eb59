import { type ReactNode, startTransition, useEffect, useState } from 'react';

let isPainted = false;

/** How long what is shown first may hold up the rest of the page. */
const patienceMs = 500;

type Props = { children: ReactNode; isFirstThere: boolean };

/**
 * Shows its children once the first page of a visit has been painted without them, with what it shows first
 * unless that takes long. Later pages are whole at once, so that users who go back are where they were.
 */
export function AfterPaint({ children, isFirstThere }: Props) {
  const [isDue, setDue] = useState(isPainted);
  useEffect(() => {
    const show = () => {
      isPainted = true;
      startTransition(() => setDue(true));
    };
    const timer = setTimeout(show, isFirstThere ? 0 : patienceMs);
    return () => clearTimeout(timer);
  }, [isFirstThere]);
  return isDue && children;
}
