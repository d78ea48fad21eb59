import type { PollDocument, PollNamesDocument } from '@cine/contract/documents/polls';
import type { PollResult } from '@cine/contract/polls/result';
import type { ReactNode } from 'react';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Poster } from '../../movie/poster/poster.tsx';
import { posterMovieOf } from '../option-row.tsx';
import { titlesIn } from '../titles-in.ts';
import { Lot } from './lot.tsx';
import styles from './result.module.css';
import { resultInWords } from './result-in-words.ts';
import { TallyShown } from './tally.tsx';

type Props = {
  poll: PollDocument;
  result: PollResult;
  /** Who voted what, where the poll is open and they are known. */
  names: PollNamesDocument['voters'] | null;
  /** What can be done with it. */
  children?: ReactNode;
};

/** A poll's result: the movie, how it was counted, whether a lot decided. */
export function Result({ poll, result, names, children }: Props) {
  const { say, locale } = useWords();
  const { tally } = result;
  const winner = poll.options.find(({ movieId }) => movieId === result.winner);
  const [why, ...more] = resultInWords(poll, result, { say, locale });
  const title = titlesIn(poll, locale)(result.winner);
  return (
    <div className={layout.stackL}>
      <section className={`${layout.stackL} ${surface.roomyCard} ${styles.winner}`}>
        {winner && (
          <div className={styles.poster}>
            <Poster movie={posterMovieOf(winner)} sizes="(min-width: 60rem) 12rem, 8rem" />
          </div>
        )}
        <div className={layout.stackM}>
          <h2>{winner ? say('polls.wins', { title }) : say('polls.nothingWins')}</h2>
          <p className={prose.lead}>{why}</p>
          {more.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {children}
        </div>
      </section>
      {names && <Names poll={poll} names={names} />}
      {tally !== null && (
        <>
          <details className={`${surface.tile} ${surface.disclosure}`}>
            <summary>{say('polls.howCounted')}</summary>
            <TallyShown poll={poll} result={{ ...result, tally }} />
          </details>
          {(poll.method !== 'product' || result.settledBy === 'lot') && <Lot poll={poll} />}
        </>
      )}
    </div>
  );
}

type NamesProps = { poll: PollDocument; names: PollNamesDocument['voters'] };

function Names({ poll, names }: NamesProps) {
  const { say, locale } = useWords();
  const titleIn = titlesIn(poll, locale);
  return (
    <section className={`${surface.tile} ${layout.stackS}`}>
      <h2 className={prose.subtitle}>{say('polls.whoVoted')}</h2>
      <ul className={layout.stackXs}>
        {Object.entries(names).map(([uid, { name, ballot }]) => {
          const chosen = ballot.method === 'ranked' ? ballot.ranking : ballot.yes;
          const titles = joinNames(chosen.map(titleIn));
          return (
            <li key={uid}>{say(titles === '' ? 'polls.votedNone' : 'polls.votedFor', { name, titles })}</li>
          );
        })}
      </ul>
    </section>
  );
}
