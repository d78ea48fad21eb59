import type { YearReview } from '@cine/contract/operations/game/statistics';
import { ChevronLeft, ChevronRight, RotateCcw } from 'lucide-react';
import { type FunctionComponent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { Button } from '#components/form/button.tsx';
import { useKeysOf } from '#components/form/use-keys-of.ts';
import { useIsPrinting } from '#components/layout/use-is-printing.ts';
import { useSwipe } from '#components/poll/ballot/use-swipe.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { Company } from './cards/company.tsx';
import { Directors, Ending, Movies, Opening, Rhythm, Taste } from './cards/figures.tsx';
import { Game } from './cards/game.tsx';
import { Loved } from './cards/loved.tsx';
import { Reel } from './cards/reel.tsx';
import type { CardName } from './cards-of.ts';
import styles from './review.module.css';

type Props = { review: YearReview; cards: readonly CardName[] };

/** The cards of the year's review, one after the other; on paper all of them. */
export function ReviewDeck({ review, cards }: Props) {
  const { say } = useWords();
  const [address, setAddress] = useSearchParams();
  const [isBack, setBack] = useState(false);
  const deck = useRef<HTMLDivElement>(null);
  const forth = useRef<HTMLButtonElement>(null);
  const at = Math.max(0, cards.indexOf(address.get('card') as CardName));
  const shownCards = useIsPrinting() ? cards : cards.slice(at, at + 1);

  function turnTo(next: number) {
    const name = cards[next];
    if (name === undefined || next === at) return;
    setBack(next < at);
    setAddress(next === 0 ? {} : { card: name }, { replace: true });
    // The button back goes with the first card.
    if (next === 0) forth.current?.focus();
  }

  useKeysOf(deck, (key) => {
    if (key === 'ArrowRight') return () => turnTo(at + 1);
    return key === 'ArrowLeft' ? () => turnTo(at - 1) : null;
  });
  const { by, handlers } = useSwipe((isRight) => turnTo(isRight ? at - 1 : at + 1));
  const dragged = {
    ...handlers,
    // Links and buttons on a card stay what they are.
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (!(event.target as Element).closest('a, button')) handlers.onPointerDown(event);
    },
  };

  return (
    <section ref={deck} className={layout.stackM} aria-label={say('review.label')}>
      <ol className={styles.progress} aria-hidden>
        {cards.map((name, place) => (
          <li key={name} data-past={place <= at || undefined} />
        ))}
      </ol>
      <div className={styles.stage} aria-live="polite" aria-atomic>
        {shownCards.map((name) => (
          <article
            key={name}
            className={styles.card}
            data-theme="dark"
            data-card={name}
            data-back={isBack || undefined}
            data-dragged={by !== 0 || undefined}
            style={{ '--by': `${by}px` }}
            {...dragged}
          >
            <p className="unseen">{say('review.at', { n: cards.indexOf(name) + 1, count: cards.length })}</p>
            <Card name={name} review={review} />
          </article>
        ))}
      </div>
      <Controls at={at} count={cards.length} forth={forth} onTurn={turnTo} />
    </section>
  );
}

type ControlsProps = {
  at: number;
  count: number;
  forth: RefObject<HTMLButtonElement | null>;
  onTurn: (next: number) => void;
};

/** Back and forth, and at the end to the first card. */
function Controls({ at, count, forth, onTurn }: ControlsProps) {
  const { say } = useWords();
  const isLast = at === count - 1;
  return (
    <div className={styles.controls}>
      {at > 0 && (
        <Button kind="quiet" aria-keyshortcuts="ArrowLeft" onClick={() => onTurn(at - 1)}>
          <ChevronLeft aria-hidden />
          {say('review.previous')}
        </Button>
      )}
      <p className={`${prose.note} ${styles.place}`} data-counts={at > 0 || undefined} aria-hidden>
        {at === 0 ? say('review.keys') : `${at + 1} / ${count}`}
      </p>
      <Button
        ref={forth}
        kind={isLast ? 'plain' : 'main'}
        aria-keyshortcuts={isLast ? undefined : 'ArrowRight'}
        onClick={() => onTurn(isLast ? 0 : at + 1)}
      >
        {isLast ? <RotateCcw aria-hidden /> : null}
        {say(isLast ? 'review.again' : 'review.next')}
        {isLast ? null : <ChevronRight aria-hidden />}
      </Button>
    </div>
  );
}

const contents: Record<CardName, FunctionComponent<{ review: YearReview }>> = {
  opening: Opening,
  movies: Movies,
  rhythm: Rhythm,
  taste: Taste,
  directors: Directors,
  company: Company,
  reel: Reel,
  loved: Loved,
  game: Game,
  ending: Ending,
};

function Card({ name, review }: { name: CardName; review: YearReview }) {
  const Content = contents[name];
  return <Content review={review} />;
}
