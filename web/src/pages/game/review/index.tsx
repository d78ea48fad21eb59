import { reviewYear } from '@cine/contract/operations/game/statistics';
import { Link } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { cardsOf } from './cards-of.ts';
import { ReviewDeck } from './review-deck.tsx';

/** A year in review, as cards. */
export default function ReviewPage({ year: typed }: { year: string }) {
  const year = Number(typed);
  const { say } = useWords();
  const { uid } = useAccount();
  const { data, refusal, again, keptAt } = useCachedAnswer(reviewYear, { year }, uid);
  const cards = data ? cardsOf(data) : [];
  return (
    <div className={layout.stackM}>
      <BackLink href="/statistics?by=year">{say('statistics.title')}</BackLink>
      <h1 className="unseen">{say('review.title', { year: `${year}` })}</h1>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {data && cards.length > 0 && <ReviewDeck review={data} cards={cards} />}
      {data && cards.length === 0 && (
        <EmptyState
          scene={idleProjector}
          title={say('review.none', { year: `${year}` })}
          text={say(data.isOver ? 'review.noneThen' : 'review.noneYet')}
        >
          <Link href="/search">{say('review.noneAction')}</Link>
        </EmptyState>
      )}
    </div>
  );
}
