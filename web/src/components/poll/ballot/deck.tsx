import type { PollOption } from '@cine/contract/polls/poll';
import { Check, Undo2, X } from 'lucide-react';
import { type ReactNode, use, useRef, useState } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Button } from '../../form/button.tsx';
import { useKeysOf } from '../../form/use-keys-of.ts';
import { useFocusHeir } from '../../layout/use-focus-heir.ts';
import { Poster } from '../../movie/poster/poster.tsx';
import { titleOf } from '../../movie/reasons-in-words.ts';
import { ByRemote } from '../by-remote.ts';
import { posterMovieOf, useFactsOf } from '../option-row.tsx';
import { type BallotOf, lastCard, nextCard, standingOptions, type Votable, withAnswer } from './ballots.ts';
import styles from './deck.module.css';
import { useSwipe } from './use-swipe.ts';

/** What a deck's cards have besides poster and title. */
export type CardParts = {
  /** What is said of a movie; year and minutes by default. */
  textOf?: (option: PollOption) => ReactNode;
  /** What else can be done with it. */
  wayOf?: (option: PollOption) => ReactNode;
  /** What follows the last card. */
  end?: ReactNode;
};

type Props = CardParts & {
  poll: Votable;
  ballot: BallotOf<'deck'>;
  onChange: (ballot: BallotOf<'deck'>) => void;
};

type Answer = 'yes' | 'no';

/**
 * Yes or no to one movie after another: by buttons, keys or swipes, each announced. The last answer can be
 * undone.
 */
export function Deck({ poll, ballot, onChange, end, ...parts }: Props) {
  const { say } = useWords();
  const part = useRef<HTMLDivElement>(null);
  const isByRemote = use(ByRemote);
  // Keys keep working when what had the focus went with its card, or at the end.
  const { heir, within } = useFocusHeir<HTMLParagraphElement & HTMLHeadingElement>();
  const all = standingOptions(poll);
  const card = nextCard(poll, ballot);
  const { news, last, answer, undo } = useAnswers(poll, ballot, onChange);

  useKeysOf(part, (key) => {
    if (key === 'ArrowRight' && card) return () => answer('yes');
    if (key === 'ArrowLeft' && card) return () => answer('no');
    return key === 'Backspace' && last ? undo : null;
  });

  return (
    <div className={`${layout.stackM} ${styles.deck}`} ref={part} {...within}>
      {card ? (
        <Card key={card.movieId} option={card} onAnswer={answer} {...parts}>
          <p ref={heir} tabIndex={-1} className={`${surface.chip} ${styles.count}`}>
            {say('polls.cardOf', { n: all.indexOf(card) + 1, count: all.length })}
          </p>
        </Card>
      ) : (
        <>
          <h3 ref={heir} tabIndex={-1} className={styles.done}>
            {say('polls.deckDone')}
          </h3>
          {end}
          <Answers options={all} ballot={ballot} />
        </>
      )}
      <DeckButtons hasCard={card !== null} onAnswer={answer} onUndo={last ? undo : null} />
      {card && !isByRemote && <p className={`${prose.note} ${styles.keys}`}>{say('polls.deckKeys')}</p>}
      <p role="status" className="unseen">
        {news}
      </p>
    </div>
  );
}

/** What answers the next card or undoes the last answer, and what is said of it. */
function useAnswers(poll: Votable, ballot: BallotOf<'deck'>, onChange: Props['onChange']) {
  const { say, locale } = useWords();
  const [news, setNews] = useState('');
  const card = nextCard(poll, ballot);
  const last = lastCard(poll, ballot);
  const nameOf = (option: PollOption) => titleOf(option, locale);

  function answer(what: Answer) {
    if (!card) return;
    const next = withAnswer(ballot, card.movieId, what);
    const following = nextCard(poll, next);
    const outcome = say(`polls.said_${what}`, { title: nameOf(card) });
    setNews(
      `${outcome} ${following ? say('polls.nextIs', { title: nameOf(following) }) : say('polls.deckEnd')}`,
    );
    onChange(next);
  }

  function undo() {
    if (!last) return;
    setNews(say('polls.backTo', { title: nameOf(last) }));
    onChange(withAnswer(ballot, last.movieId, null));
  }

  return { news, last, answer, undo };
}

type ButtonsProps = {
  hasCard: boolean;
  onAnswer: (answer: Answer) => void;
  /** Null while there is nothing to undo. */
  onUndo: (() => void) | null;
};

function DeckButtons({ hasCard, onAnswer, onUndo }: ButtonsProps) {
  const { say } = useWords();
  return (
    <div className={styles.ways}>
      {hasCard && (
        <Button aria-keyshortcuts="ArrowLeft" onClick={() => onAnswer('no')}>
          <X aria-hidden />
          {say('polls.no')}
        </Button>
      )}
      <Button
        kind="quiet"
        aria-keyshortcuts="Backspace"
        aria-disabled={!onUndo || undefined}
        onClick={() => onUndo?.()}
      >
        <Undo2 aria-hidden />
        {say('polls.undo')}
      </Button>
      {hasCard && (
        <Button kind="main" aria-keyshortcuts="ArrowRight" onClick={() => onAnswer('yes')}>
          <Check aria-hidden />
          {say('polls.yes')}
        </Button>
      )}
    </div>
  );
}

type CardProps = CardParts & { option: PollOption; onAnswer: (answer: Answer) => void; children: ReactNode };

function Card({ option, onAnswer, textOf, wayOf, children }: CardProps) {
  const { say, locale } = useWords();
  const { by, pull, handlers } = useSwipe((isRight) => onAnswer(isRight ? 'yes' : 'no'));
  const facts = useFactsOf(option);
  const title = titleOf(option, locale);
  return (
    <article
      className={styles.card}
      aria-label={title}
      data-theme="dark"
      data-dragged={by !== 0 || undefined}
      style={{ '--by': `${by}px`, '--pull': pull }}
      {...handlers}
    >
      <div className={styles.poster}>
        <Poster movie={posterMovieOf(option)} sizes="(min-width: 40rem) 30rem, 100vw" />
      </div>
      <div className={styles.top}>
        {children}
        {wayOf?.(option)}
      </div>
      <div className={styles.text}>
        <h3 data-long={title.length > 24 || undefined}>{title}</h3>
        {textOf ? textOf(option) : <p>{facts}</p>}
      </div>
      {(['yes', 'no'] as const).map((answer) => (
        <p key={answer} className={styles.stamp} data-answer={answer} aria-hidden>
          {answer === 'yes' ? <Check /> : <X />}
          {say(`polls.${answer}`)}
        </p>
      ))}
    </article>
  );
}

function Answers({ options, ballot: { yes } }: { options: readonly PollOption[]; ballot: BallotOf<'deck'> }) {
  const { say, locale } = useWords();
  return (
    <ul className={styles.answers}>
      {options.map((option) => {
        const isYes = yes.includes(option.movieId);
        return (
          <li key={option.movieId} data-answer={isYes ? 'yes' : 'no'}>
            <Poster movie={posterMovieOf(option)} sizes="3rem" />
            <span className="unseen">
              {say(isYes ? 'polls.yesTo' : 'polls.noTo', { title: titleOf(option, locale) })}
            </span>
            <span aria-hidden>{titleOf(option, locale)}</span>
            {isYes ? <Check aria-hidden /> : <X aria-hidden />}
          </li>
        );
      })}
    </ul>
  );
}
