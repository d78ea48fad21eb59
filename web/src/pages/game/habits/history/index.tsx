import { habitDocument } from '@cine/contract/documents/habits';
import { dateOf } from '@cine/contract/game/local-days';
import { showHabit } from '@cine/contract/operations/game/habits';
import { dayIn } from '@cine/contract/zones/zone-history';
import { ForMembers } from '../../../../components/account/for-members.tsx';
import { AnsweredAt } from '../../../../components/feedback/answered-at.tsx';
import { RetryNotice } from '../../../../components/feedback/retry-notice.tsx';
import { Skeleton } from '../../../../components/feedback/skeleton.tsx';
import { BackLink } from '../../../../components/layout/back-link.tsx';
import { useAccount } from '../../../../data/auth/user.tsx';
import { useCachedAnswer } from '../../../../data/queries/use-answer.ts';
import { useDocument } from '../../../../data/queries/use-document.ts';
import { useRefetchOnChange } from '../../../../data/queries/use-refetch-on-change.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import { HabitGone } from '../habit-gone.tsx';
import { useZones } from '../use-zones.ts';
import { Completions } from './completions.tsx';
import { ExportButton } from './export-button.tsx';
import { HabitHead } from './habit-head.tsx';
import { ManageHabit } from './manage-habit.tsx';
import { MonthCalendar } from './month-calendar.tsx';

export default function HabitPage({ id }: { id: string }) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  if (kind === 'member') return <OfMember id={id} uid={uid} />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('habits.title')}</h1>
      <ForMembers text={say('habits.guest')} />
    </div>
  );
}

function OfMember({ id, uid }: { id: string; uid: string }) {
  const { say } = useWords();
  const zones = useZones();
  const { data, refusal, keptAt, again, change } = useCachedAnswer(showHabit, { habitId: id }, uid);
  const stored = useDocument(`users/${uid}/habits/${id}`, habitDocument);
  const changed = stored.state === 'there' ? JSON.stringify(stored.data) : null;
  useRefetchOnChange(changed, again);
  if (refusal?.reason === 'habit-unknown' || (data && stored.state === 'missing' && !stored.isFromDevice))
    return <HabitGone />;
  const today = dateOf(dayIn(zones, Date.now()));
  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <BackLink href="/habits">{say('habits.title')}</BackLink>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {!data && (
        <h1>
          <span className="unseen">{say('habits.title')}</span>
        </h1>
      )}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {data && (
        <>
          <HabitHead habit={data} />
          <ManageHabit habit={data} onChange={change} />
          {stored.state === 'there' && (
            <MonthCalendar done={stored.data.days} today={today} colour={data.colour} />
          )}
          <Completions habit={data} changed={changed} />
          <ExportButton today={today} />
        </>
      )}
    </div>
  );
}
