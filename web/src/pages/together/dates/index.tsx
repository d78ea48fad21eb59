import { listDates } from '@cine/contract/operations/together/dates';
import { useSearchParams } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { PlanList } from '#components/dates/plan-list.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './dates.module.css';
import { ProposeForm } from './propose-form.tsx';

/** Proposed dates: asks when others can, or answers by a link. */
export default function Dates() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const [search] = useSearchParams();
  const groupId = search.get('group');
  const input = groupId === null ? {} : { groupId };
  const { data, refusal, again, keptAt } = useCachedAnswer(listDates, input, uid);
  return (
    <div className={layout.stackL}>
      <header className={layout.stackS}>
        <h1>{say('dates.title')}</h1>
        <p className={styles.soft}>{say('dates.hint')}</p>
      </header>
      <div className={`${layout.unevenColumns} ${styles.columns}`}>
        {kind === 'guest' ? (
          <ForMembers text={say('dates.forMembers')} />
        ) : (
          <ProposeForm groupId={groupId} date={search.get('date')} />
        )}
        <section className={layout.stackM}>
          <h2>{say('dates.listTitle')}</h2>
          {keptAt !== null && <AnsweredAt at={keptAt} />}
          {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
          {!data && !refusal && <Skeleton count={2} />}
          {data?.plans.length === 0 && <p>{say('dates.none')}</p>}
          {data && data.plans.length > 0 && <PlanList plans={data.plans} />}
        </section>
      </div>
    </div>
  );
}
