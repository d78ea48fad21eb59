import { showMovie } from '@cine/contract/operations/movies/movies';
import { type RefObject, useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { useClosedByBack } from '#components/layout/going-back/dialog-entries.ts';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { knownMovie } from '#components/movie/poster/known-movies.ts';
import { Poster, withoutFacts } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { isBusy } from '#data/device/is-busy.ts';
import { playSound } from '#data/device/sound.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useSession } from '../../../session-context.tsx';
import { BeatList } from '../beats/beat-list.tsx';
import { BeatWords } from '../beats/beat-words.tsx';
import { useOwnBeats } from '../beats/use-own-beats.ts';
import { RateWatched } from '../rate-watched.tsx';
import { UncountedWatch } from '../uncounted-watch.tsx';
import styles from './celebration.module.css';
import { Everyone } from './everyone.tsx';
import { type CelebrationPage, celebrationPages } from './scenes.ts';
import type { DueCelebration, WatchedRecord } from './use-celebration.ts';

/**
 * What a movie earned, over the whole screen: the user rates it, sees their own gain part by part, and then
 * everybody's. Escape, going back and a button end it at any moment.
 */
export default function Celebration({ of: { record, begin, end } }: { of: DueCelebration }) {
  const { say, locale } = useWords();
  const { holder, gains, gainsState } = useSession();
  const id = useId();
  const { heir, within } = useFocusHeir();
  const { ref, isOpen } = useModalOnceFree(heir, end);
  const [isStill] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const [at, setAt] = useState(0);
  const gain = gains?.get(`${record.movieId}-${holder.uid}`) ?? null;
  const { beats, progress, titled, unpaid } = useOwnBeats(gain);
  const pages = celebrationPages(beats, isStill);
  const page = pages[Math.min(at, pages.length - 1)]!;
  const title = titleOf(record, locale);

  function goOn() {
    begin();
    if (page.kind === 'all') end();
    else setAt(pages.indexOf(page) + 1);
  }
  useTurns(at, isOpen && page.kind === 'own' ? page.lastsMs : null, goOn);
  useSounds(isOpen ? page : null);

  return (
    <dialog
      ref={ref}
      className={`${layout.wholeScreen} ${styles.celebration}`}
      data-theme="dark"
      aria-labelledby={id}
      onClose={end}
      {...within}
    >
      <h2 id={id} tabIndex={-1} ref={heir} className={styles.title}>
        {say('session.watchedTitle', { title })}
      </h2>
      <section className={styles.stage} aria-labelledby={id} tabIndex={page.kind === 'rate' ? undefined : 0}>
        {/* Made anew for each page, whose parts then come. */}
        <div key={at} className={layout.stackL}>
          {page.kind === 'rate' && <Rate record={record} title={title} />}
          {page.kind === 'counting' && <UncountedWatch since={record.recordedAt} gainsState={gainsState} />}
          {page.kind === 'own' && (
            <BeatList beats={page.beats} progress={progress} plays={isOpen && !isStill} />
          )}
          {page.kind === 'own' && page.more > 0 && (
            <p className={prose.soft}>{say('television.more', { count: page.more })}</p>
          )}
          {page.kind === 'all' && unpaid && <p>{say(`player.unpaid_${unpaid}`)}</p>}
          {page.kind === 'all' && <Everyone record={record} own={titled} />}
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
        {say(page.kind === 'all' ? 'common.close' : 'reveal.next')}
      </Button>
      {page.kind !== 'all' && (
        <Button kind="quiet" className={styles.skip} onClick={end}>
          {say('reveal.skipAll')}
        </Button>
      )}
    </dialog>
  );
}

/** The movie, as it was chosen, and its stars. */
function Rate({ record, title }: { record: WatchedRecord; title: string }) {
  const { id: sessionId } = useSession();
  const { movieId } = record;
  const facts = knownMovie(movieId);
  const { data, refusal } = useAnswer(showMovie, facts ? null : { movieId, sessionId });
  return (
    <div className={styles.rate}>
      <div className={styles.poster}>
        <Poster
          movie={facts ?? data ?? (refusal ? withoutFacts(record) : null)}
          title={title}
          sizes="14rem"
        />
      </div>
      <RateWatched movieId={movieId} title={title} />
    </div>
  );
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
