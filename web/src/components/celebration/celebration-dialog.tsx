import {
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isBusy } from '#data/device/is-busy.ts';
import { playSound } from '#data/device/sound.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Button } from '../form/button.tsx';
import { useClosedByBack } from '../layout/going-back/dialog-entries.ts';
import { useFocusHeir } from '../layout/use-focus-heir.ts';
import { BeatList } from './beats/beat-list.tsx';
import { BeatWords } from './beats/beat-words.tsx';
import styles from './celebration.module.css';
import type { CelebrationPage } from './scenes.ts';

type OwnPage = Extract<CelebrationPage, { kind: 'own' }>;

type Props = {
  title: string;
  pages: readonly CelebrationPage[];
  progress: Progress | null;
  /** Whether nothing is to move. */
  isStill: boolean;
  onBegin?: () => void;
  onEnd: () => void;
  /** What the pages show that aren't the user's own gain. */
  children?: (page: Exclude<CelebrationPage, OwnPage>) => ReactNode;
};

/**
 * What a movie earned, over the whole screen, page by page. It waits for whoever is typing; Escape, going
 * back and a button end it at any moment.
 */
export function CelebrationDialog({ title, pages, progress, isStill, onBegin, onEnd, children }: Props) {
  const { say } = useWords();
  const id = useId();
  const { heir, within } = useFocusHeir();
  const { ref, isOpen } = useModalOnceFree(heir, onEnd);
  const [at, setAt] = useState(0);
  const place = Math.min(at, pages.length - 1);
  const page = pages[place]!;
  const isLast = place === pages.length - 1;

  function goOn() {
    onBegin?.();
    if (isLast) onEnd();
    else setAt(place + 1);
  }
  useTurns(at, isOpen && page.kind === 'own' && !isLast ? page.lastsMs : null, goOn);
  useSounds(isOpen ? page : null);

  return (
    <dialog
      ref={ref}
      className={`${layout.wholeScreen} ${styles.celebration}`}
      data-theme="dark"
      aria-labelledby={id}
      onClose={onEnd}
      {...within}
    >
      <h2 id={id} tabIndex={-1} ref={heir} className={styles.title}>
        {say('session.watchedTitle', { title })}
      </h2>
      <section className={styles.stage} aria-labelledby={id} tabIndex={page.kind === 'rate' ? undefined : 0}>
        {/* Made anew for each page, whose parts then come. */}
        <div key={at} className={layout.stackL}>
          {page.kind === 'own' ? (
            <>
              <BeatList beats={page.beats} progress={progress} plays={isOpen && !isStill} />
              {page.more > 0 && <p className={prose.soft}>{say('television.more', { count: page.more })}</p>}
            </>
          ) : (
            children?.(page)
          )}
        </div>
      </section>
      <p className="unseen" aria-live="polite">
        {page.kind === 'own' &&
          page.beats.map((beat) => (
            <span key={beat.key}>
              <BeatWords beat={beat} />
              {'. '}
            </span>
          ))}
        {page.kind === 'all' && say('session.gains')}
      </p>
      {/* The same button on each page, which keeps the focus. */}
      <Button kind="main" className={styles.next} onClick={goOn}>
        {say(isLast ? 'common.close' : 'reveal.next')}
      </Button>
      {!isLast && (
        <Button kind="quiet" className={styles.skip} onClick={onEnd}>
          {say('reveal.skipAll')}
        </Button>
      )}
    </dialog>
  );
}

/** Whether the user prefers that nothing moves, as it was when this came. */
export function useIsStill(): boolean {
  const [isStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  return isStill;
}

/** The ref of a dialog that opens once its user has closed any other, and isn't typing. */
function useModalOnceFree(
  heading: RefObject<HTMLHeadingElement | null>,
  onClose: () => void,
): { ref: RefObject<HTMLDialogElement | null>; isOpen: boolean } {
  const ref = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  useClosedByBack(onClose, isOpen);
  useLayoutEffect(() => {
    const dialog = ref.current;
    const timer = setInterval(open, 300);
    function open() {
      if (isBusy()) return;
      clearInterval(timer);
      dialog?.showModal();
      heading.current?.focus();
      setOpen(true);
    }
    open();
    return () => {
      clearInterval(timer);
      dialog?.close();
    };
  }, [heading]);
  return { ref, isOpen };
}

/** Goes on by itself after a while. */
function useTurns(at: number, lastsMs: number | null, goOn: () => void): void {
  const passBy = useEffectEvent((_from: number) => goOn());
  useEffect(() => {
    if (lastsMs === null) return;
    const timer = setTimeout(() => passBy(at), lastsMs);
    return () => clearTimeout(timer);
  }, [at, lastsMs]);
}

/** A coin for a completed challenge, three steps up for a level. */
function useSounds(page: CelebrationPage | null): void {
  const beats = page?.kind === 'own' ? page.beats : [];
  const hasLevel = beats.some(({ kind }) => kind === 'level');
  const hasCompletion = beats.some((beat) => beat.kind === 'step' && beat.step.completed);
  const sound = hasLevel ? 'level' : hasCompletion ? 'complete' : null;
  useEffect(() => {
    if (sound) playSound(sound);
  }, [sound]);
}
