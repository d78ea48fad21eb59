import { Undo2, X } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import { SaveStatus } from '../feedback/save-status.tsx';
import { Button } from '../form/button.tsx';
import styles from './undo-rating.module.css';
import type { OwnRating } from './use-own-rating.ts';

type Props = {
  rating: OwnRating;
  title?: string;
};

/** Restores the former rating, or withdraws it. */
export function UndoRating({ rating, title }: Props) {
  const { say } = useWords();
  const { score, former, rate } = rating;
  const back =
    former && (former.score === null ? say('rating.undoNone') : say('rating.undo', { score: former.score }));
  return (
    <div className={styles.ways}>
      {former && back && (
        <Button
          kind="quiet"
          aria-label={title && say('rating.about', { words: back, title })}
          onClick={() => void rate(former.score)}
        >
          <Undo2 aria-hidden />
          {back}
        </Button>
      )}
      {title === undefined && score !== null && former?.score !== null && (
        <Button kind="quiet" onClick={() => void rate(null)}>
          <X aria-hidden />
          {say('rating.withdraw')}
        </Button>
      )}
      <SaveStatus mark={rating.mark} />
    </div>
  );
}
