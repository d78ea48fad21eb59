import { ChevronsRight, Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import styles from './arena.module.css';
import { isStill, type Replay } from './use-replay.ts';

type Props = { replay: Replay; count: number; onClose: () => void };

/** Plays, pauses, steps, skips, and closes. All stay where they are, so that the focus does too. */
export function Controls({ replay, count, onClose }: Props) {
  const { at, isPlaying, isOver, toggle, next, skip } = replay;
  const { say } = useWords();
  const Icon = isPlaying ? Pause : isOver ? RotateCcw : Play;
  const [canPlay] = useState(() => !isStill());
  return (
    <div className={styles.controls}>
      {canPlay && (
        <>
          <p className={prose.note}>{say('duels.at', { at, count })}</p>
          <Button onClick={toggle}>
            <Icon aria-hidden />
            {say(isPlaying ? 'duels.pause' : isOver ? 'duels.again' : 'duels.play')}
          </Button>
          <Button kind="quiet" held={isOver} aria-keyshortcuts="ArrowRight" onClick={next}>
            <StepForward aria-hidden />
            {say('duels.next')}
          </Button>
        </>
      )}
      <Button kind={isOver ? 'plain' : 'quiet'} onClick={isOver ? onClose : skip}>
        {!isOver && <ChevronsRight aria-hidden />}
        {say(isOver ? 'common.close' : 'duels.skip')}
      </Button>
    </div>
  );
}
