import { second } from '@cine/contract/time';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '#components/form/button.tsx';
import { useClosedByBack } from '#components/layout/going-back/dialog-entries.ts';
import { Backdrop, Poster } from '#components/movie/poster/poster.tsx';
import { playSound } from '#data/device/sound.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './reveal.module.css';

const shownMs = 5 * second;

type Props = {
  movie: Parameters<typeof Poster>[0]['movie'];
  title: string;
  by: string;
  onEnd: () => void;
};

/** Shows the chosen movie for a moment; Escape, going back, a tap anywhere and the button end it sooner. */
export function Reveal({ movie, title, by, onEnd }: Props) {
  const { say } = useWords();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  const end = useEffectEvent(onEnd);
  useClosedByBack(onEnd);
  useLayoutEffect(() => {
    const dialog = ref.current;
    // A user who is typing or has a dialog open isn't interrupted.
    if (isBusy()) end();
    else {
      dialog?.showModal();
      playSound('reveal');
    }
    return () => dialog?.close();
  }, []);
  useEffect(() => {
    const timer = setTimeout(end, shownMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way.
    <dialog
      ref={ref}
      className={`${layout.wholeScreen} ${styles.reveal}`}
      data-theme="dark"
      aria-labelledby={`${id} ${id}-title`}
      aria-describedby={`${id}-by`}
      onClose={onEnd}
      onClick={onEnd}
    >
      <Backdrop movie={movie} />
      <div className={styles.shade} />
      <div className={styles.beam} />
      <div className={styles.content}>
        <p id={id} className={styles.tonight}>
          {say('reveal.tonight')}
        </p>
        <div className={styles.poster}>
          <Poster movie={movie} title={title} sizes="16rem" />
        </div>
        <p id={`${id}-title`} className={styles.title} data-long={title.length > 24 || undefined}>
          {title}
        </p>
        <p id={`${id}-by`} className={styles.by}>
          {by}
        </p>
        <Button kind="main">{say('reveal.goOn')}</Button>
      </div>
    </dialog>
  );
}

function isBusy(): boolean {
  const typing = 'select, textarea, input:not([type="radio"], [type="checkbox"], [type="range"])';
  return document.querySelector('dialog[open]') !== null || document.activeElement?.matches(typing) === true;
}
