import { maxScore } from '@cine/contract/ratings/percentile';
import { type KeyboardEvent, useRef } from 'react';
import { useWords } from '#i18n/index.tsx';
import { Button } from '../form/button.tsx';
import { useSettledValue } from '../form/use-settled-value.ts';
import styles from './points-slider.module.css';

type Props = { label: string; score: number | null; onRate: (score: number) => void; isFinal: boolean };

/** The slider's place before a rating. */
const middle = 50;

/** Rates a movie by a slider from 0 to 100. */
export function PointsSlider({ label, score, onRate, isFinal }: Props) {
  const { say } = useWords();
  const { current, look, settle } = useSettledValue(label, score, onRate);
  const isHeld = useRef(false);

  function release() {
    isHeld.current = false;
    if (!isFinal) settle();
  }

  /** Submitting the unchanged place is valid. */
  function takeAsItIs() {
    if (current === null) look(middle, false);
  }

  function confirm(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    takeAsItIs();
    settle();
  }

  return (
    <div className={styles.points} data-none={current === null || undefined}>
      <input
        type="range"
        min={0}
        max={maxScore}
        value={current ?? middle}
        aria-label={label}
        aria-valuetext={current === null ? say('rating.none') : say('rating.point', { score: current })}
        onChange={({ target }) => look(Number(target.value), !isHeld.current && !isFinal)}
        onPointerDown={() => {
          isHeld.current = true;
          takeAsItIs();
        }}
        onPointerUp={release}
        onPointerCancel={release}
        onKeyDown={confirm}
        onBlur={() => !isFinal && settle()}
      />
      <output className={styles.value} aria-hidden>
        {current ?? '–'}
      </output>
      {isFinal && (
        <Button kind="main" disabled={current === null} onClick={settle}>
          {say('rating.give', { score: current ?? middle })}
        </Button>
      )}
    </div>
  );
}
