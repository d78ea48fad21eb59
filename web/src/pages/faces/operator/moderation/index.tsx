import { listCases } from '@cine/contract/operations/faces/moderation';
import { useState } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useUser } from '#data/auth/user.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { NotYours } from '../not-yours.tsx';
import shared from '../operator.module.css';
import { CaseCard } from './case-card.tsx';
import { Log } from './log.tsx';
import { Notices } from './notices.tsx';

/** Reports that wait for a decision, and the log of decisions. */
export default function Moderation() {
  const { identity } = useUser();
  if (identity.state !== 'signed-in' || identity.isOperator === null) return <Loading />;
  return identity.isOperator ? <Queue /> : <NotYours />;
}

function Queue() {
  const { say } = useWords();
  // The log begins anew with each decision.
  const [decisions, setDecisions] = useState(0);
  const [cursor, setCursor] = useState<string | null>(null);
  const cases = useAnswer(listCases, cursor === null ? {} : { cursor });

  function decided() {
    setDecisions((before) => before + 1);
    setCursor(null);
    cases.again();
  }

  return (
    <div className={layout.stackXl}>
      <header className={layout.stackS}>
        <BackLink href="/operator">{say('operator.title')}</BackLink>
        <h1>{say('moderation.heading')}</h1>
        <p className={shared.lead}>{say('moderation.lead')}</p>
      </header>
      {cases.data === null && cases.refusal && <RetryNotice refusal={cases.refusal} onRetry={cases.again} />}
      {cases.data === null && !cases.refusal && <Skeleton count={3} size="card" />}
      {cases.data?.cases.length === 0 && (
        <EmptyState
          scene={idleProjector}
          title={say('moderation.nothingTitle')}
          text={say('moderation.nothing')}
        />
      )}
      {cases.data && cases.data.cases.length > 0 && (
        <>
          <ul className={`${layout.stackL} ${shared.jobs}`}>
            {cases.data.cases.map((each) => (
              <li key={each.id}>
                <CaseCard of={each} onDecided={decided} />
              </li>
            ))}
          </ul>
          <div className={layout.wrapS}>
            {cursor !== null && <Button onClick={() => setCursor(null)}>{say('moderation.first')}</Button>}
            {cases.data.nextCursor !== null && (
              <Button busy={cases.isAsking} onClick={() => setCursor(cases.data!.nextCursor)}>
                {say('moderation.next')}
              </Button>
            )}
          </div>
        </>
      )}
      <Notices />
      <Log key={decisions} onUndone={decided} />
    </div>
  );
}
