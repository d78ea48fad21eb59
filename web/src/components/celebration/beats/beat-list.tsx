import { lazyComponent } from '#data/lazy-component.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import layout from '#style/layout.module.css';
import styles from './beat-list.module.css';
import { BeatRow } from './beat-row.tsx';
import { comesAtMs, type KeyedBeat } from './beats.ts';

const Confetti = lazyComponent(() => import('./confetti.tsx'));

type Props = {
  beats: readonly KeyedBeat[];
  progress: Progress | null;
  /** Whether they come one after the other, or stand still. */
  plays?: boolean;
  /** Whether its last badge leads to the wall of badges. */
  leadsToWall?: boolean;
};

/** Parts of a gain, one below the other. */
export function BeatList({ beats, progress, plays = false, leadsToWall = false }: Props) {
  const lastBadge = beats.findLastIndex(({ kind }) => kind === 'badge');
  return (
    <>
      {plays && beats.some(isCompletion) && <Confetti />}
      <ul className={`${layout.stackL} ${styles.beats}`} data-still={!plays || undefined}>
        {beats.map((beat, place) => (
          <li
            key={beat.key}
            className={beat.kind === 'step' ? styles.step : styles.beat}
            style={{ '--at': `${comesAtMs(beats, place)}ms` }}
            data-completed={isCompletion(beat) || undefined}
          >
            <BeatRow
              beat={beat}
              progress={progress}
              plays={plays}
              leadsToWall={leadsToWall && place === lastBadge}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function isCompletion(beat: KeyedBeat): boolean {
  return beat.kind === 'step' && beat.step.completed;
}
