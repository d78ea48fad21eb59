import { second } from '@cine/contract/time';
import { type RefObject, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { useClosedByBack } from '#components/layout/going-back/dialog-entries.ts';
import { Backdrop, Poster } from '#components/movie/poster/poster.tsx';
import { isBusy } from '#data/device/is-busy.ts';
import { playSound } from '#data/device/sound.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { MovieWithVoices } from './best-of.ts';
import styles from './reveal.module.css';
import { Voices } from './voices.tsx';

/** A vote is counted down, and its voices land, before its movie is shown. */
type Beat = 'countdown' | 'voices' | 'movie';

const shownMs: Record<Beat, number> = { countdown: 2.4 * second, voices: 3 * second, movie: 5 * second };

export type Vote = {
  /** Null until they are known; none where nobody may see them. */
  best: MovieWithVoices[] | null;
  nameOf: (uid: string) => string;
};

type Props = {
  movie: Parameters<typeof Poster>[0]['movie'];
  title: string;
  by: string;
  /** The vote that decided; null for a movie that a user chose. */
  vote: Vote | null;
  onEnd: () => void;
};

/**
 * Shows the chosen movie for a moment, after its vote. A tap and the button go on; Escape and going back end
 * it.
 */
export function Reveal({ movie, title, by, vote, onEnd }: Props) {
  const { say } = useWords();
  const id = useId();
  const dialog = useModal(onEnd);
  const { beat, goOn } = useBeats(vote, onEnd);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way.
    <dialog
      ref={dialog}
      className={`${layout.wholeScreen} ${styles.reveal}`}
      data-theme="dark"
      aria-labelledby={beat === 'movie' ? `${id} ${id}-title` : id}
      aria-describedby={beat === 'movie' ? `${id}-by` : undefined}
      onClose={onEnd}
      onClick={goOn}
    >
      {beat === 'movie' && <Backdrop movie={movie} />}
      <div className={styles.shade} />
      {beat === 'movie' && <div className={styles.beam} />}
      <div className={styles.content} aria-live="polite">
        <p key={beat} id={id} className={styles.tonight}>
          {say(beat === 'movie' ? 'reveal.tonight' : 'reveal.voted')}
        </p>
        {beat === 'countdown' && <Countdown />}
        {beat === 'voices' && vote?.best && <Voices best={vote.best} nameOf={vote.nameOf} />}
        {beat === 'movie' && (
          <>
            <div className={styles.poster}>
              <Poster movie={movie} title={title} sizes="16rem" />
            </div>
            <p id={`${id}-title`} className={styles.title} data-long={title.length > 24 || undefined}>
              {title}
            </p>
            <p id={`${id}-by`} className={styles.by}>
              {by}
            </p>
          </>
        )}
        <Button key={`${beat} button`} kind={beat === 'movie' ? 'main' : 'plain'} autoFocus>
          {say(beat === 'movie' ? 'reveal.goOn' : 'reveal.skip')}
        </Button>
      </div>
    </dialog>
  );
}

function Countdown() {
  return (
    <p className={styles.countdown} aria-hidden>
      {[3, 2, 1].map((number, at) => (
        <span key={number} style={{ '--at': at }}>
          {number}
        </span>
      ))}
    </p>
  );
}

/** The ref of a dialog that opens, unless the user is busy: then it ends at once. */
function useModal(onEnd: () => void): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  const end = useEffectEvent(onEnd);
  useClosedByBack(onEnd);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (isBusy()) end();
    else dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return ref;
}

/** Which part of a reveal is shown, each for a moment. Without motion nothing is counted down. */
function useBeats(vote: Vote | null, onEnd: () => void): { beat: Beat; goOn: () => void } {
  const [stage, setStage] = useState<Beat>(() => {
    if (vote === null) return 'movie';
    return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'voices' : 'countdown';
  });
  const beat = stage === 'voices' && vote?.best?.length === 0 ? 'movie' : stage;
  function goOn() {
    if (beat === 'movie') onEnd();
    else setStage(beat === 'countdown' ? 'voices' : 'movie');
  }
  const passBy = useEffectEvent(goOn);
  useEffect(() => {
    if (beat === 'movie') playSound('reveal');
    const timer = setTimeout(passBy, shownMs[beat]);
    return () => clearTimeout(timer);
  }, [beat]);
  return { beat, goOn };
}
