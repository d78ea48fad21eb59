import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Button } from '../../form/button.tsx';
import { useClosedByBack } from '../../layout/going-back/dialog-entries.ts';
import styles from './credits.module.css';
import { Credits } from './credits.tsx';
import type { Summary } from './summary.ts';

/** The credits roll over the whole screen; Escape, going back, a tap and the button end them sooner. */
export function CreditsRoll({ summary, onEnd }: { summary: Summary; onEnd: () => void }) {
  const { say } = useWords();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  useClosedByBack(onEnd);
  const lines = summary.movies.length * 2 + summary.people.length + summary.awards.length * 2;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way.
    <dialog
      ref={ref}
      className={layout.wholeScreen}
      data-theme="dark"
      aria-label={say('credits.label')}
      onClose={onEnd}
      onClick={onEnd}
    >
      <div className={styles.reel} style={{ '--lasts': `${8 + 0.6 * lines}s` }} onAnimationEnd={onEnd}>
        <Credits summary={summary} />
      </div>
      <Button className={styles.skip}>{say('reveal.skip')}</Button>
    </dialog>
  );
}

const storageKey = 'credited';

/** Whether credits roll: once per session on a device, and again on request; never with reduced motion. */
export function useCreditsRoll(sessionId: string, isReady: boolean) {
  const [isStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [hasEnded, setEnded] = useState(() => isStill || localStorage.getItem(storageKey) === sessionId);
  const isRolling = isReady && !hasEnded;
  useEffect(() => {
    if (isRolling) localStorage.setItem(storageKey, sessionId);
  }, [isRolling, sessionId]);
  return { isRolling, canRoll: !isStill, end: () => setEnded(true), roll: () => setEnded(false) };
}
