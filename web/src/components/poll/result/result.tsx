import type { PollDocument, PollNamesDocument } from '@cine/contract/documents/polls';
import type { PollResult } from '@cine/contract/polls/result';
import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { bestOf } from '../../movie/chosen/best-of.ts';
import { Poster } from '../../movie/poster/poster.tsx';
import { Avatar } from '../../people/avatar.tsx';
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
          <WinnersVoices poll={poll} names={names} />
          <p className={prose.lead}>{why}</p>
          {more.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {children}
        </div>
      </section>
      {names && <Names poll={poll} names={names} />}
      {tally !== null && (
        <details className={`${surface.tile} ${surface.disclosure}`}>
          <summary>{say('polls.howCounted')}</summary>
          <TallyShown poll={poll} result={{ ...result, tally }} />
        </details>
      )}
      {tally !== null && result.settledBy === 'lot' && <Lot poll={poll} />}
    </div>
  );
}

/** A face for each voice that the winner got, or a figure where votes are secret. */
function WinnersVoices({ poll, names }: Pick<Props, 'poll' | 'names'>) {
  const [best] = bestOf(poll, names);
  if (!best || best.option.movieId !== poll.result?.winner) return null;
  return (
    <p className={`${layout.wrapXs} ${styles.voices}`} aria-hidden>
      {best.voices.map((uid, at) =>
        uid === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: voices of nobody in particular.
          <UserRound key={at} />
        ) : (
          <Avatar key={uid} uid={uid} name={names?.[uid]?.name ?? ''} size="s" />
        ),
      )}
    </p>
  );
}

type NamesProps = { poll: PollDocument; names: PollNamesDocument['voters'] };

function Names({ poll, names }: NamesProps) {
  const { say, locale } = useWords();
  const titleIn = titlesIn(poll, locale);
  return (
    <section className={`${surface.tile} ${layout.stackS}`}>
      <h2 className={prose.subtitle}>{say('polls.whoVoted')}</h2>
      <ul className={layout.stackS}>
        {Object.entries(names).map(([uid, { name, ballot }]) => {
          const chosen = ballot.method === 'ranked' ? ballot.ranking : ballot.yes;
          const titles = joinNames(
            chosen.map((movieId) => say('profile.quoted', { title: titleIn(movieId) })),
          );
          return (
            <li key={uid} className={layout.centeredRow}>
              <Avatar uid={uid} name={name} size="s" />
              <span className={layout.words}>
                {say(titles === '' ? 'polls.votedNone' : 'polls.votedFor', { name, titles })}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
