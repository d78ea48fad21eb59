import type { PollOption } from '@cine/contract/polls/poll';
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { type KeyboardEvent, use } from 'react';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import type { RowDrag } from '../../drag/use-row-drag.ts';
import { titleOf } from '../../movie/reasons-in-words.ts';
import { ByRemote } from '../by-remote.ts';
import { OptionRow } from '../option-row.tsx';
import styles from './rows.module.css';

type Props = {
  option: PollOption;
  at: number;
  count: number;
  drag: RowDrag;
  onPlace: (to: number | null) => void;
};

/**
 * A movie's row in a ballot in order of preference. A remote control can't drag, and needs its arrows to move
 * about.
 */
export function RankedRow({ option, at, count, drag, onPlace }: Props) {
  const { say, locale } = useWords();
  const title = titleOf(option, locale);
  const isByRemote = use(ByRemote);

  function heed(event: KeyboardEvent) {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onPlace(Math.min(count - 1, Math.max(0, to)));
  }

  return (
    <li className={`${surface.option} ${styles.row}`} data-at={at} {...drag.rowAt(at)}>
      {!isByRemote && (
        <button
          type="button"
          className={`${surface.iconButton} ${styles.handle}`}
          aria-label={say('polls.moveIt', { title, n: at + 1, count })}
          aria-describedby="ranking-hint"
          onKeyDown={heed}
          {...drag.handleAt(at)}
        >
          <GripVertical aria-hidden />
        </button>
      )}
      <span className={styles.place} aria-hidden>
        {at + 1}
      </span>
      <OptionRow option={option}>
        <Moves title={title} at={at} count={count} onPlace={onPlace} />
      </OptionRow>
    </li>
  );
}

type MovesProps = Pick<Props, 'at' | 'count' | 'onPlace'> & { title: string };

/** Up, down, and out of the order. */
function Moves({ title, at, count, onPlace }: MovesProps) {
  const { say } = useWords();
  return (
    <span className={styles.moves}>
      <button
        type="button"
        className={surface.iconButton}
        aria-label={say('polls.up', { title })}
        aria-disabled={at === 0 || undefined}
        onClick={() => onPlace(at - 1)}
      >
        <ArrowUp aria-hidden />
      </button>
      <button
        type="button"
        className={surface.iconButton}
        aria-label={say('polls.down', { title })}
        aria-disabled={at === count - 1 || undefined}
        onClick={() => at < count - 1 && onPlace(at + 1)}
      >
        <ArrowDown aria-hidden />
      </button>
      <button
        type="button"
        className={surface.iconButton}
        data-turn="take-out"
        aria-label={say('polls.takeOut', { title })}
        onClick={() => onPlace(null)}
      >
        <X aria-hidden />
      </button>
    </span>
  );
}
