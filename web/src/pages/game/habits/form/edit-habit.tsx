import { changeHabit, showHabit } from '@cine/contract/operations/game/habits';
import { useLocation } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call, leadsNowhere } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { HabitGone } from '../habit-gone.tsx';
import { draftOfHabit } from './draft.ts';
import { HabitForm } from './habit-form.tsx';

/** The page that edits a habit. */
export default function EditHabit({ id }: { id: string }) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const [, navigate] = useLocation();
  const input = kind === 'member' ? { habitId: id } : null;
  const { data, refusal, keptAt, again } = useCachedAnswer(showHabit, input, uid);
  if (leadsNowhere(refusal, 'habit-unknown')) return <HabitGone />;
  return (
    <div className={`${layout.stackXl} ${layout.column}`}>
      <BackLink href={`/habits/${id}`}>{data?.name ?? say('common.back')}</BackLink>
      <h1>{say('habits.changeTitle')}</h1>
      {kind === 'guest' && <ForMembers text={say('habits.guest')} />}
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {input && !data && !refusal && <Skeleton count={3} />}
      {data && (
        <HabitForm
          first={draftOfHabit(data)}
          isNew={false}
          save={say('common.save')}
          onSave={async ({ automatic: _automatic, ...chosen }) => {
            await call(changeHabit, { habitId: id, ...chosen });
            navigate(`/habits/${id}`, { replace: true });
          }}
        />
      )}
    </div>
  );
}
