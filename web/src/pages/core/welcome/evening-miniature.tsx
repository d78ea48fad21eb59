import { Pause, Play, RotateCcw } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { Poster } from '#components/movie/poster/poster.tsx';
import { useWords } from '#i18n/index.tsx';
import { movies, services } from '#i18n/miniature.ts';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import styles from './evening-miniature.module.css';

const friends = [
  { initial: 'L', hue: 340 },
  { initial: 'K', hue: 205 },
  { initial: 'M', hue: 95 },
];

/**
 * Where each movie begins and ends, in its own widths from the middle; those that a user can't watch go.
 */
const places = [
  { from: -2.875, to: -1.7, fate: 'left' },
  { from: -1.725, to: -1.725, fate: 'gone' },
  { from: -0.575, to: 0, fate: 'chosen' },
  { from: 0.575, to: 0.575, fate: 'gone' },
  { from: 1.725, to: 1.7, fate: 'left' },
  { from: 2.875, to: 2.875, fate: 'gone' },
];
const captions = ['miniatureServices', 'miniatureCommon', 'miniatureChosen', 'miniatureGain'] as const;

/** What an evening is, in five seconds: plays twice once it is on the screen, then rests on its end. */
export function EveningMiniature() {
  const { say } = useWords();
  const stage = useRef<HTMLDivElement>(null);
  const [state, setState] = usePlayback(stage);
  const { next, label, Icon } = controls[state];
  return (
    <div className={styles.miniature}>
      <p className="unseen">{say('welcome.miniature')}</p>
      <div
        ref={stage}
        className={styles.stage}
        data-state={state}
        data-moving={state === 'playing' || state === 'paused' || undefined}
        aria-hidden
      >
        <Friends />
        <Screen />
        <Gain />
        <p className={styles.captions}>
          {captions.map((caption) => (
            <span key={caption}>{say(`welcome.${caption}`)}</span>
          ))}
        </p>
        <span className={`${textures.velvet} ${styles.curtain}`} onAnimationEnd={() => setState('over')} />
        <span className={`${textures.velvet} ${styles.curtain}`} />
      </div>
      <button
        type="button"
        className={`${surface.iconButton} ${styles.control}`}
        aria-label={say(label)}
        onClick={() => setState(next)}
      >
        <Icon aria-hidden />
      </button>
    </div>
  );
}

/** Begins to play once it is on the screen. */
function usePlayback(stage: RefObject<HTMLElement | null>) {
  const [state, setState] = useState<keyof typeof controls>('waiting');
  useEffect(() => {
    const sight = new IntersectionObserver(
      ([seen]) => {
        if (!seen?.isIntersecting) return;
        sight.disconnect();
        setState('playing');
      },
      { threshold: 0.4 },
    );
    sight.observe(stage.current!);
    return () => sight.disconnect();
  }, [stage]);
  return [state, setState] as const;
}

function Friends() {
  const { locale } = useWords();
  const [common, ...own] = services[locale];
  return (
    <ul className={styles.friends}>
      {friends.map(({ initial, hue }, at) => (
        <li key={initial} style={{ '--hue': hue, '--at': at }}>
          <span className={styles.face}>{initial}</span>
          <span className={styles.common}>{common}</span>
          <span className={styles.own}>{own[at]}</span>
        </li>
      ))}
    </ul>
  );
}

function Screen() {
  return (
    <div className={styles.screen}>
      <span className={`${textures.beam} ${styles.light}`} />
      {movies.map((movie, at) => (
        <span
          key={movie.movieId}
          className={styles.movie}
          data-fate={places[at]!.fate}
          style={{ '--start': places[at]!.from, '--end': places[at]!.to }}
        >
          <Poster movie={movie} />
        </span>
      ))}
    </div>
  );
}

function Gain() {
  const { say } = useWords();
  return (
    <p className={`${textures.brass} ${styles.gain}`}>
      <span>{say('welcome.miniatureChallenge')}</span>
      <span className={styles.pips}>
        <i />
        <i />
        <i />
      </span>
      <strong data-unit="XP">
        <span className={styles.count}>
          <span>
            {['+0', '+40', '+80', '+120'].map((xp) => (
              <b key={xp}>{xp}</b>
            ))}
          </span>
        </span>
      </strong>
    </p>
  );
}

const controls = {
  waiting: { next: 'playing', label: 'welcome.play', Icon: Play },
  playing: { next: 'paused', label: 'welcome.pause', Icon: Pause },
  paused: { next: 'playing', label: 'welcome.play', Icon: Play },
  over: { next: 'playing', label: 'welcome.playAgain', Icon: RotateCcw },
} as const;
