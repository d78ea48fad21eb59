import type { CoachAction } from '@cine/contract/operations/game/coach';
import { completeHabit } from '@cine/contract/operations/game/habits';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';

type Props = {
  action: CoachAction;
  /** The id of the advice. */
  describedBy: string;
  onDone: () => void;
};

/** Does what is advised: marks a habit as done, or leads to where the rest is done. */
export function AdviceButton({ action, describedBy, onDone }: Props) {
  const { say } = useWords();
  if (action.kind === 'habit' && action.isDoneAtOnce)
    return <DoneButton habitId={action.habitId} describedBy={describedBy} onDone={onDone} />;
  return (
    <Link
      href={placeOf(action)}
      className={`${buttons.button} ${buttons.plain}`}
      aria-describedby={describedBy}
    >
      {say(`coach.${action.kind}`)}
    </Link>
  );
}

type DoneProps = Omit<Props, 'action'> & { habitId: string };

function DoneButton({ habitId, describedBy, onDone }: DoneProps) {
  const { say } = useWords();
  const { busy, fault, runLast } = useAction();
  async function complete() {
    const isDone = await runLast('complete', () => call(completeHabit, { habitId }));
    if (isDone) onDone();
  }
  return (
    <>
      <Button busy={busy !== null} onClick={() => void complete()} aria-describedby={describedBy}>
        {say('coach.done')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}

function placeOf(action: CoachAction): string {
  switch (action.kind) {
    case 'movie':
      return `/movies/${action.movieId}`;
    case 'list':
      return `/search?mine=1&genre=${encodeURIComponent(action.genre)}&runtime=${action.maxRuntime}`;
    case 'challenge':
      return `/challenges/${action.challengeId}`;
    case 'weekly':
      return '/challenges';
    case 'evening':
      return `/dates?date=${action.date}`;
    case 'habit':
      return '/habits';
    case 'rate':
      return '/rate';
  }
}
