import { listBroadcasts } from '@cine/contract/operations/faces/broadcasts';
import { second } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import unlitMarquee from '#components/feedback/scenes/unlit-marquee.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useUser } from '#data/auth/user.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { NotYours } from '../not-yours.tsx';
import shared from '../operator.module.css';
import { BroadcastCard } from './broadcast-card.tsx';
import { type Draft, draftOf, newDraft } from './draft.ts';
import { DraftForm } from './draft-form.tsx';

/** How often the page asks how far a broadcast is. */
const pauseMs = 3 * second;

/** Broadcasts to members: drafts, and how far each is. */
export default function Broadcasts() {
  const { identity } = useUser();
  if (identity.state !== 'signed-in' || identity.isOperator === null) return <Loading />;
  return identity.isOperator ? <BroadcastList uid={identity.uid} /> : <NotYours />;
}

/** A page of broadcasts, asked for again while one is being sent. */
function useBroadcasts(cursor: string | null) {
  const answer = useAnswer(listBroadcasts, cursor === null ? {} : { cursor });
  const { data, isAsking, again } = answer;
  const isSending = data?.broadcasts.some(({ state }) => state === 'sending') ?? false;
  useEffect(() => {
    if (!isSending || isAsking) return;
    const timer = setTimeout(again, pauseMs);
    return () => clearTimeout(timer);
  }, [isSending, isAsking, again]);
  return answer;
}

type Edited = { draft: Draft; isNew: boolean };

function BroadcastList({ uid }: { uid: string }) {
  const { say } = useWords();
  const [cursor, setCursor] = useState<string | null>(null);
  const [edited, setEdited] = useState<Edited | null>(null);
  const { data, refusal, isAsking, again } = useBroadcasts(cursor);

  const write = (
    <Button kind="main" onClick={() => setEdited({ draft: newDraft(crypto.randomUUID()), isNew: true })}>
      {say('broadcasts.write')}
    </Button>
  );
  return (
    <div className={layout.stackXl}>
      <header className={layout.stackS}>
        <BackLink href="/operator">{say('operator.title')}</BackLink>
        <h1>{say('broadcasts.title')}</h1>
        <p className={shared.lead}>{say('broadcasts.lead')}</p>
      </header>
      {edited && (
        <DraftForm
          key={edited.draft.id}
          first={edited.draft}
          isNew={edited.isNew}
          onCancel={() => setEdited(null)}
          onSaved={() => {
            setEdited(null);
            setCursor(null);
            again();
          }}
        />
      )}
      {data === null && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {data === null && !refusal && <Skeleton count={2} size="card" />}
      {data?.broadcasts.length === 0 && !edited && (
        <EmptyState
          scene={unlitMarquee}
          title={say('broadcasts.nothingTitle')}
          text={say('broadcasts.nothing')}
        >
          {write}
        </EmptyState>
      )}
      {data && data.broadcasts.length > 0 && (
        <>
          {!edited && <div>{write}</div>}
          <ul className={layout.stackL}>
            {data.broadcasts
              .filter(({ id }) => id !== edited?.draft.id)
              .map((each) => (
                <li key={each.id}>
                  <BroadcastCard
                    of={each}
                    uid={uid}
                    onChanged={again}
                    onEdit={() => setEdited({ draft: draftOf(each), isNew: false })}
                  />
                </li>
              ))}
          </ul>
          <PageButtons cursor={cursor} isAsking={isAsking} nextCursor={data.nextCursor} onTurn={setCursor} />
        </>
      )}
    </div>
  );
}

type PageButtonsProps = {
  cursor: string | null;
  nextCursor: string | null;
  isAsking: boolean;
  onTurn: (cursor: string | null) => void;
};

function PageButtons({ cursor, nextCursor, isAsking, onTurn }: PageButtonsProps) {
  const { say } = useWords();
  return (
    <div className={layout.wrapS}>
      {cursor !== null && <Button onClick={() => onTurn(null)}>{say('moderation.first')}</Button>}
      {nextCursor !== null && (
        <Button busy={isAsking} onClick={() => onTurn(nextCursor)}>
          {say('moderation.next')}
        </Button>
      )}
    </div>
  );
}
