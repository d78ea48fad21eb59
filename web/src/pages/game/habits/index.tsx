import { ArrowDownUp, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import alarmClock from '#components/feedback/scenes/alarm-clock.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { FilterPills } from '#components/form/pills.tsx';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Archive } from './archive.tsx';
import { Suggestions } from './form/suggestions.tsx';
import { HabitList } from './today/habit-list.tsx';
import { OrderList } from './today/order-list.tsx';
import { useDay, type WhichDay } from './today/use-day.ts';

/** The user's habits of today, and of yesterday while that can be changed. */
export default function HabitsPage() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  if (kind === 'member') return <MemberHabits uid={uid} />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('habits.title')}</h1>
      <ForMembers text={say('habits.guest')} />
    </div>
  );
}

function MemberHabits({ uid }: { uid: string }) {
  const { say } = useWords();
  const [which, setWhich] = useState<WhichDay>('today');
  const [isOrdering, setOrdering] = useState(false);
  const { data, refusal, keptAt, again, hasYesterday, tell } = useDay(uid, which);
  const count = data?.habits.length ?? 0;
  const { heir, within } = useFocusHeir();
  return (
    <div className={`${layout.stackXl} ${layout.column}`} {...within}>
      <header className={layout.headingRow}>
        <h1 ref={heir} tabIndex={-1}>
          {say('habits.title')}
        </h1>
        <Link href="/habits/new" className={`${buttons.button} ${buttons.plain}`}>
          <Plus aria-hidden />
          {say('habits.new')}
        </Link>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {hasYesterday && count > 0 && !isOrdering && (
        <FilterPills
          legend={say('habits.day')}
          all={['today', 'yesterday'] as const}
          chosen={which}
          nameOf={(each) => say(`habits.${each}`)}
          onChoose={setWhich}
        />
      )}
      {!data && !refusal && <Skeleton count={4} size="row" />}
      {data && count === 0 && (
        <>
          <EmptyState scene={alarmClock} title={say('habits.none')} text={say('habits.noneHint')} />
          <Suggestions onAdded={again} />
        </>
      )}
      {data && count > 0 && !isOrdering && <HabitList day={data} tell={tell} />}
      {data && isOrdering && <OrderList habits={data.habits} onSaved={again} />}
      {count > 1 && (
        <div>
          <Button kind="quiet" aria-pressed={isOrdering} onClick={() => setOrdering(!isOrdering)}>
            <ArrowDownUp aria-hidden />
            {say(isOrdering ? 'habits.orderDone' : 'habits.changeOrder')}
          </Button>
        </div>
      )}
      {data && <Archive onRestored={again} />}
    </div>
  );
}
