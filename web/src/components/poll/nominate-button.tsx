import { Check, Vote } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { Button } from '../form/button.tsx';

type Props = {
  title: string;
  isUp: boolean;
  /** A picture alone, among the actions of a row. */
  isSmall?: boolean;
  busy: boolean;
  held: boolean;
  onNominate: () => void;
};

/**
 * Nominates a movie for a poll. Once the movie is nominated, the same button says so, and keeps the focus.
 */
export function NominateButton({ title, isUp, isSmall = false, busy, held, onNominate }: Props) {
  const { say } = useWords();
  const labels = {
    'aria-label': say(isUp ? 'pollBanner.isUp' : 'pollBanner.nominateIt', { title }),
    onClick: () => !isUp && !busy && !held && onNominate(),
  };
  const short = say(isUp ? 'pollBanner.inPoll' : 'pollBanner.nominate');
  if (isSmall)
    return (
      <button
        type="button"
        className={`${surface.iconButton} ${surface.underWay}`}
        title={short}
        aria-busy={busy || undefined}
        aria-disabled={isUp || busy || held || undefined}
        {...labels}
      >
        {isUp ? <Check aria-hidden /> : <Vote aria-hidden />}
      </button>
    );
  return (
    <Button
      kind={isUp ? 'quiet' : 'plain'}
      busy={busy}
      held={held}
      aria-disabled={isUp || undefined}
      {...labels}
    >
      {short}
    </Button>
  );
}
