import { type Plan, showDates } from '@cine/contract/operations/together/dates';
import { second } from '@cine/contract/time';
import { useEffect, useState } from 'react';
import { momentOf } from '#components/dates/moments.ts';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { visitingSeat } from '#data/auth/known-code.ts';
import { useUser } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { keeperOf, refusalOrThrow } from '#data/queries/use-answer.ts';
import { useOutcome } from '#data/queries/use-outcome.ts';
import { useRefetchWhileShown } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { ChosenDate } from './chosen-date.tsx';
import styles from './dates.module.css';
import { DatesGrid } from './dates-grid.tsx';
import { ProposerControls } from './proposer-controls.tsx';
import { ReportNames } from './report-names.tsx';
import { ZoneNote } from './zone-note.tsx';

/** Plans can't be listened to, so what others say and choose is asked for. */
const askAgainMs = 10 * second;

/** The page of a plan of dates: answers, the best date, the chosen one. */
export default function PlanPage({ code }: { code: string }) {
  const { say } = useWords();
  const { identity } = useUser();
  const by = identity.state === 'signed-in' ? identity.uid : null;
  // A visitor has no account here whose sign-out would take what is kept.
  const keeper = by === null ? null : keeperOf(showDates, { code }, by);
  const ask = async () => {
    const answer = await call(showDates, { code }, await visitingSeat());
    keeper?.keep(answer);
    return answer;
  };
  const { data, error, keptAt, isAsking, again } = useOutcome(
    [showDates.name, code, by],
    ask,
    keeper ? { readKept: keeper.readKept } : {},
  );
  // What an action answered is newer than what was asked before it.
  const [changed, setChanged] = useState<Plan | null>(null);
  // A visitor who becomes a guest by answering goes on with their form while the dates are asked for again.
  const [former, setFormer] = useState<Plan | null>(null);
  if (data && data !== former) {
    setFormer(data);
    setChanged(null);
  }
  useRefetchWhileShown(again, askAgainMs);
  // What is asked after an action is newer than its answer; what was under way before it is dropped.
  useEffect(() => {
    if (changed) again();
  }, [changed, again]);
  const plan = changed ?? data ?? (isAsking ? former : null);
  const refusal = plan ? null : refusalOrThrow(error);
  if (plan) return <PlanContent plan={plan} keptAt={keptAt} onChange={setChanged} />;
  if (refusal?.reason === 'dates-cancelled')
    return (
      <EmptyState scene={tornTicket} title={say('dates.cancelledTitle')} text={refusal.message} isPage />
    );
  if (refusal?.reason === 'input-invalid')
    return (
      <EmptyState
        scene={tornTicket}
        title={say('dates.incompleteTitle')}
        text={say('dates.incompleteHint')}
        isPage
      />
    );
  if (refusal?.reason === 'dates-unknown' || refusal?.reason === 'dates-of-blocked')
    return <EmptyState scene={tornTicket} title={say('dates.unknownTitle')} text={refusal.message} isPage />;
  return (
    <div className={layout.stackL}>
      <h1>{say('dates.title')}</h1>
      {refusal ? <RetryNotice refusal={refusal} onRetry={again} /> : <Skeleton count={3} />}
    </div>
  );
}

type Props = { plan: Plan; keptAt: number | null; onChange: (plan: Plan) => void };

function PlanContent({ plan, keptAt, onChange }: Props) {
  const { say, locale } = useWords();
  const isAsker = plan.by?.you === true;
  const asks = plan.by && !isAsker ? say('dates.asks', { name: plan.by.name }) : say('dates.asksFor');
  const title = plan.chosen === null ? asks : say('dates.chosen', { when: momentOf(plan.chosen, locale) });
  return (
    <div className={layout.stackL}>
      <header className={styles.asker}>
        {plan.by && !isAsker && <Avatar uid={plan.by.id} name={plan.by.name} />}
        <h1>{title}</h1>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {plan.chosen !== null && <ChosenDate plan={plan} />}
      <DatesGrid plan={plan} onChange={onChange} />
      <ZoneNote />
      {isAsker && <ProposerControls plan={plan} onChange={onChange} />}
      <ReportNames plan={plan} />
    </div>
  );
}
