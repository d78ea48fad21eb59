import { ChevronsRight, Pause, Play, RotateCcw, StepForward } from 'lucide-react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { Replay } from './use-replay.ts';

/** Plays, pauses, steps and skips. All stay where they are, so that the focus does too. */
export function Controls({
  replay: { at, isPlaying, isOver, toggle, next, skip },
  count,
}: {
  replay: Replay;
  count: number;
}) {
  const { say } = useWords();
  const Icon = isPlaying ? Pause : isOver ? RotateCcw : Play;
  return (
    <div className={layout.row}>
      <Button onClick={toggle}>
        <Icon aria-hidden />
        {say(isPlaying ? 'duels.pause' : isOver ? 'duels.again' : 'duels.play')}
      </Button>
      <Button kind="quiet" held={isOver} aria-keyshortcuts="ArrowRight" onClick={next}>
        <StepForward aria-hidden />
        {say('duels.next')}
      </Button>
      <Button kind="quiet" held={isOver} aria-keyshortcuts="End" onClick={skip}>
        <ChevronsRight aria-hidden />
        {say('duels.skip')}
      </Button>
      <p className={prose.soft}>{say('duels.at', { at, count })}</p>
    </div>
  );
}
