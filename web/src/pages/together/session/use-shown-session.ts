import type { SessionDocument } from '@cine/contract/documents/sessions';
import { useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { withViewTransition } from '#components/layout/view-transition.ts';

/** The session as the page shows it: new choices come by View Transition, with the list's poster. */
export function useShownSession(session: SessionDocument): SessionDocument {
  const [displayed, setShown] = useState(session);
  const latest = useRef(session);
  const follow = useEffectEvent((next: SessionDocument) => {
    latest.current = next;
    const chosen = next.chosen?.movieId ?? null;
    const show = () => setShown(latest.current);
    if (chosen === null || chosen === displayed.chosen?.movieId) show();
    else withViewTransition(show, chosen);
  });
  useLayoutEffect(() => follow(session), [session]);
  return displayed;
}
