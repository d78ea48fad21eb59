import type { PollOption } from '@cine/contract/polls/poll';
import { ArrowDown, ArrowUp, GripVertical, Plus, X } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import { Button } from '../../form/button.tsx';
import { titleOf } from '../../movie/reasons-in-words.ts';
import { OptionRow } from '../option-row.tsx';
import { type BallotOf, ranked, standing, type Votable } from './ballots.ts';
import styles from './rows.module.css';
import { type RowDrag, useRowDrag } from './use-row-drag.ts';

type Props = {
  poll: Votable;
  ballot: BallotOf<'ranked'>;
  onChange: (ballot: BallotOf<'ranked'>) => void;
};

/** Movies in order, moved by a drag, buttons or arrow keys, each announced; those left out share the last place. */
export function Ranked({ poll, ballot, onChange }: Props) {
  const { say, locale } = useWords();
  const [news, setNews] = useState('');
  const options = standing(poll);
  const known = new Map(options.map((option) => [option.movieId, option]));
  const inOrder = ballot.ranking.flatMap((id) => known.get(id) ?? []);
  const left = options.filter(({ movieId }) => !ballot.ranking.includes(movieId));
  const list = useRef<HTMLOListElement>(null);
  const keepFocus = useKeptFocus();
  const drag = useRowDrag(list, (from, to) => place(inOrder[from]!, to));

  /** Vetoed movies in between stay where they are in the ballot: nobody counts them. */
  function place(option: PollOption, to: number | null) {
    if (to !== null && (to < 0 || to > inOrder.length || inOrder[to] === option)) return;
    keepFocus();
    const standingBallot = { ...ballot, ranking: inOrder.map(({ movieId }) => movieId) };
    const next = ranked(standingBallot, option.movieId, to);
    const title = titleOf(option, locale);
    setNews(
      to === null
        ? say('polls.unranked', { title })
        : say('polls.placed', {
            title,
            n: next.ranking.indexOf(option.movieId) + 1,
            count: next.ranking.length,
          }),
    );
    onChange(next);
  }

  return (
    <div className={layout.stackM}>
      <p className={styles.hint} id="ranking-hint">
        {say('polls.rankedHow')}
      </p>
      {inOrder.length > 0 && (
        <ol className={styles.rows} ref={list} aria-label={say('polls.yourOrder')}>
          {inOrder.map((option, at) => (
            <RankedRow
              key={option.movieId}
              {...{ option, at, drag }}
              count={inOrder.length}
              onPlace={(to) => place(option, to)}
            />
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <section className={layout.stackS}>
          <h3 className={styles.subtitle}>{say(inOrder.length > 0 ? 'polls.lastPlace' : 'polls.toRank')}</h3>
          <ul className={styles.rows}>
            {left.map((option) => (
              <li key={option.movieId} className={`${surface.option} ${styles.row}`}>
                <OptionRow option={option}>
                  <Button
                    kind="quiet"
                    aria-label={say('polls.rankNext', {
                      n: inOrder.length + 1,
                      title: titleOf(option, locale),
                    })}
                    onClick={() => place(option, inOrder.length)}
                  >
                    <Plus aria-hidden />
                    {say('polls.placeNext', { n: inOrder.length + 1 })}
                  </Button>
                </OptionRow>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p role="status" className="unseen">
        {news}
      </p>
    </div>
  );
}

type RowProps = {
  option: PollOption;
  at: number;
  count: number;
  drag: RowDrag;
  onPlace: (to: number | null) => void;
};

function RankedRow({ option, at, count, drag, onPlace }: RowProps) {
  const { say, locale } = useWords();
  const title = titleOf(option, locale);

  function heed(event: KeyboardEvent) {
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    onPlace(Math.min(count - 1, Math.max(0, to)));
  }

  return (
    <li className={`${surface.option} ${styles.row}`} {...drag.rowAt(at)}>
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
      <span className={styles.place} aria-hidden>
        {at + 1}
      </span>
      <OptionRow option={option}>
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
            aria-label={say('polls.takeOut', { title })}
            onClick={() => onPlace(null)}
          >
            <X aria-hidden />
          </button>
        </span>
      </OptionRow>
    </li>
  );
}

/** Gives the focus back to what had it when rows change places. */
function useKeptFocus(): () => void {
  const focused = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const before = focused.current;
    focused.current = null;
    if (before instanceof HTMLElement && before.isConnected && document.activeElement !== before)
      before.focus();
  });
  return () => {
    focused.current = document.activeElement;
  };
}
