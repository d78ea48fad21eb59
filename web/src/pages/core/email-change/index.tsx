import type { OutputOf } from '@cine/contract/operation';
import { answerEmailChange } from '@cine/contract/operations/core/email-change';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { Loading } from '#components/feedback/loading.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { faultOf, useAction } from '#components/form/use-action.ts';
import { call, Refusal } from '#data/queries/call.ts';
import { useOutcome } from '#data/queries/use-outcome.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';

type Change = OutputOf<typeof answerEmailChange>['change'];

/** Where a mail's link leads: what is asked of that address, to be confirmed or refused. */
export default function EmailChangePage() {
  // Another mail's link may be opened in the same tab.
  const token = useLocationProperty(() => new URLSearchParams(location.hash.slice(1)).get('token'));
  return <ChangeOf key={token} token={token} />;
}

function ChangeOf({ token }: { token: string | null }) {
  const { say } = useWords();
  const { data, error, again } = useOutcome(token ? ['email-change-of', token] : null, () =>
    call(answerEmailChange, { token: token! }),
  );
  const [answered, setAnswered] = useState<Change | null>(null);
  const change = answered ?? data?.change ?? null;
  return (
    <section className={`${layout.stackL} ${layout.words} ${surface.roomyCard}`}>
      <h1>{say('emailChange.title')}</h1>
      {!token && <Notice>{say('emailChange.incomplete')}</Notice>}
      {token && change && <Shown token={token} change={change} onAnswered={setAnswered} />}
      {token && !change && error === null && <Loading />}
      {!change && error instanceof Refusal && <Failed refusal={error} onRetry={again} />}
    </section>
  );
}

type ShownProps = { token: string; change: Change; onAnswered: (change: Change) => void };

/** What is left to do of a change, or how it ended. */
function Shown(props: ShownProps) {
  const { state, asks, email } = props.change;
  if (state === 'confirmed') return <Unfinished {...props} />;
  const isAsked = state === 'waiting' && !hasConfirmed(props.change);
  return isAsked ? <Question {...props} /> : <Outcome state={state} asks={asks} email={email} />;
}

function Failed({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  const { say } = useWords();
  if (refusal.reason !== 'email-change-unknown')
    return <RetryNotice refusal={refusal} onRetry={onRetry} isSmall />;
  return <Notice>{faultOf(refusal, say)}</Notice>;
}

function hasConfirmed({ asks, confirmedByFormer, confirmedByNew }: Change): boolean {
  return asks === 'former' ? confirmedByFormer : confirmedByNew;
}

/** Both have confirmed, and the call that was to change the address failed. */
function Unfinished({ token, change: { email }, onAnswered }: ShownProps) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const finish = async () => onAnswered((await call(answerEmailChange, { token, answer: 'confirm' })).change);
  return (
    <>
      <p>{say('emailChange.unfinished', { email })}</p>
      <div>
        <Button {...buttonStateOf('finish')} onClick={() => void run('finish', finish)}>
          {say('common.retry')}
        </Button>
      </div>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}

function Question({ token, change, onAnswered }: ShownProps) {
  const { say } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const { asks, email } = change;

  const answer = (choice: 'confirm' | 'refuse') =>
    void run(choice, async () =>
      onAnswered((await call(answerEmailChange, { token, answer: choice })).change),
    );

  return (
    <>
      <p>{say(`emailChange.ask_${asks}`, { email })}</p>
      <p className={prose.note}>{say('emailChange.askHint')}</p>
      <div className={layout.wrapS}>
        <Button {...buttonStateOf('confirm')} onClick={() => answer('confirm')}>
          {say('emailChange.confirm')}
        </Button>
        <Button kind="quiet" {...buttonStateOf('refuse')} onClick={() => answer('refuse')}>
          {say('emailChange.refuse')}
        </Button>
      </div>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}

type OutcomeProps = Pick<Change, 'asks' | 'email'> & { state: Exclude<Change['state'], 'confirmed'> };

/** How far a change is, or how it ended. */
function Outcome({ state, asks, email }: OutcomeProps) {
  const { say } = useWords();
  if (state === 'waiting')
    return <Notice kind="news">{say(`emailChange.confirmed_${asks}`, { email })}</Notice>;
  if (state === 'done')
    return (
      <>
        <Notice kind="news">{say('emailChange.done', { email })}</Notice>
        <p>
          <Link href="/">{say('welcome.signIn')}</Link>
        </p>
      </>
    );
  return (
    <>
      <Notice>{say(`emailChange.over_${state}`, { email })}</Notice>
      {state === 'refused-by-former' && asks === 'former' && <p>{say('emailChange.beware')}</p>}
    </>
  );
}
