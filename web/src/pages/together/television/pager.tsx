import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import styles from './candidate-pages.module.css';

type Props = {
  from: number;
  to: number;
  total: number;
  isFirst?: boolean;
  isLast?: boolean;
  former: string;
  next: string;
  onTurn: (by: 1 | -1) => void;
};

/** Turns the pages of a television's list. */
export function Pager({ from, to, total, isFirst = false, isLast = false, former, next, onTurn }: Props) {
  const { say } = useWords();
  return (
    <footer className={styles.pager}>
      <Button kind="quiet" aria-label={former} disabled={isFirst} onClick={() => onTurn(-1)}>
        <ChevronLeft aria-hidden />
      </Button>
      <p aria-live="polite">{say('television.from', { from, to, total })}</p>
      <Button kind="quiet" aria-label={next} disabled={isLast} onClick={() => onTurn(1)}>
        <ChevronRight aria-hidden />
      </Button>
    </footer>
  );
}
