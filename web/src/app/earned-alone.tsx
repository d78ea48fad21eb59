import { useEffect, useState } from 'react';
import { CelebrationDialog, useIsStill } from '#components/celebration/celebration-dialog.tsx';
import { type EarnedAlone, earnedAlone, isNotable } from '#components/celebration/earned-alone.ts';
import { ownPages } from '#components/celebration/scenes.ts';
import { type JustRecorded, noteRecorded } from '#data/device/just-recorded.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useProgress } from '#data/queries/use-progress.ts';

/** Celebrates what a movie earned that was recorded outside an evening, wherever its user is by then. */
export default function EarnedByRecorded({ uid, recorded }: { uid: string; recorded: JustRecorded }) {
  const progress = ifKnown(useProgress(uid));
  const isStill = useIsStill();
  const [celebrated, setCelebrated] = useState<EarnedAlone | null>(null);
  const earned = celebrated ?? (progress && earnedAlone(progress, recorded));
  // What comes later is no longer this movie's.
  if (earned && !celebrated) setCelebrated(earned);
  const isOver = earned !== null && !isNotable(earned);
  useEffect(() => {
    if (isOver) noteRecorded(uid, null);
  }, [isOver, uid]);
  if (!earned || isOver) return null;
  return (
    <CelebrationDialog
      title={recorded.title}
      pages={ownPages(earned.beats, isStill)}
      progress={progress}
      isStill={isStill}
      onEnd={() => noteRecorded(uid, null)}
    />
  );
}
