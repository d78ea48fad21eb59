import type { PollOption } from '@cine/contract/polls/poll';
import { Plus } from 'lucide-react';
import { use, useRef, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { useRowDrag } from '../../drag/use-row-drag.ts';
import { Button } from '../../form/button.tsx';
import { titleOf } from '../../movie/reasons-in-words.ts';
import { ByRemote } from '../by-remote.ts';
import { OptionRow } from '../option-row.tsx';
import { type BallotOf, standingOptions, type Votable, withPlace } from './ballots.ts';
import { RankedRow } from './ranked-row.tsx';
import styles from './rows.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

type Props = {
  poll: Votable;
  ballot: BallotOf<'ranked'>;
  onChange: (ballot: BallotOf<'ranked'>) => void;
};

/**
 * A ballot in order of preference. Each move is announced; movies that aren't ranked share the last place.
 */
export function Ranked({ poll, ballot, onChange }: Props) {
  const { say, locale } = useWords();
  const [news, setNews] = useState('');
  const options = standingOptions(poll);
  const byId = new Map(options.map((option) => [option.movieId, option]));
  const inOrder = ballot.ranking.flatMap((id) => byId.get(id) ?? []);
  const left = options.filter(({ movieId }) => !ballot.ranking.includes(movieId));
  const part = useRef<HTMLDivElement>(null);
  const keepFocus = useKeptFocus(part);
  const isByRemote = use(ByRemote);
  const drag = useRowDrag((from, to) => place(inOrder[from]!, to));

  /** Vetoed movies in between stay where they are in the ballot: nobody counts them. */
  function place(option: PollOption, to: number | null) {
    if (to !== null && (to < 0 || to > inOrder.length || inOrder[to] === option)) return;
    keepFocus();
    const standingBallot = { ...ballot, ranking: inOrder.map(({ movieId }) => movieId) };
    const next = withPlace(standingBallot, option.movieId, to);
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
    <div className={layout.stackM} ref={part}>
      <p className={prose.soft} id="ranking-hint">
        {say(isByRemote ? 'polls.rankedByRemote' : 'polls.rankedHow')}
      </p>
      {inOrder.length > 0 && (
        <ol className={styles.rows} aria-label={say('polls.yourOrder')}>
          {inOrder.map((option, at) => (
            <RankedRow
              key={option.movieId}
              option={option}
              at={at}
              drag={drag}
              count={inOrder.length}
              onPlace={(to) => place(option, to)}
            />
          ))}
        </ol>
      )}
      {left.length > 0 && (
        <Unranked options={left} at={inOrder.length} onPlace={(option) => place(option, inOrder.length)} />
      )}
      <p role="status" className="unseen">
        {news}
      </p>
    </div>
  );
}

type UnrankedProps = { options: readonly PollOption[]; at: number; onPlace: (option: PollOption) => void };

/** The movies that share the last place; `at` is the next one that is free. */
function Unranked({ options, at, onPlace }: UnrankedProps) {
  const { say, locale } = useWords();
  return (
    <section className={layout.stackS}>
      <h3 className={prose.lead}>{say(at > 0 ? 'polls.lastPlace' : 'polls.toRank')}</h3>
      <ul className={styles.rows}>
        {options.map((option) => (
          <li key={option.movieId} className={`${surface.option} ${styles.row}`}>
            <OptionRow option={option}>
              <Button
                kind="quiet"
                data-turn="rank"
                aria-label={say('polls.rankNext', {
                  n: at + 1,
                  title: titleOf(option, locale),
                })}
                onClick={() => onPlace(option)}
              >
                <Plus aria-hidden />
                {say('polls.placeNext', { n: at + 1 })}
              </Button>
            </OptionRow>
          </li>
        ))}
      </ul>
    </section>
  );
}
