import { type Job, jobSchema } from '@cine/contract/operations/core/jobs';
import { jobRunsOf } from '@cine/contract/queries';
import { Link } from 'wouter';
import { Loading } from '#components/feedback/loading.tsx';
import { useUser } from '#data/auth/user.tsx';
import { useDocuments } from '#data/queries/use-documents.ts';
import { useSchedules } from '#data/queries/use-schedules.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { JobCard } from './job-card.tsx';
import { LocalClock } from './local-clock.tsx';
import { ModelUsage } from './model-usage.tsx';
import { NotYours } from './not-yours.tsx';
import styles from './operator.module.css';

const shownRuns = 10;

/** For operators: the jobs with their runs, which can be started and cancelled. */
export default function Operator() {
  const { identity } = useUser();
  if (identity.state !== 'signed-in' || identity.isOperator === null) return <Loading />;
  return identity.isOperator ? <Jobs uid={identity.uid} /> : <NotYours />;
}

function Jobs({ uid }: { uid: string }) {
  const { say } = useWords();
  const clock = useSchedules();
  return (
    <div className={layout.stackXl}>
      <header className={layout.stackS}>
        <h1>{say('operator.title')}</h1>
        <p className={styles.lead}>{say('operator.lead')}</p>
        <p className={layout.looseWrap}>
          <Link href="/operator/reports" className={layout.tapLink}>
            {say('moderation.toReports')}
          </Link>
          <Link href="/operator/broadcasts" className={layout.tapLink}>
            {say('broadcasts.toBroadcasts')}
          </Link>
        </p>
      </header>
      <ul className={`${layout.stackL} ${styles.jobs}`}>
        {jobSchema.options.map((job) => (
          <li key={job}>
            <LiveJob job={job} dueAt={clock.dueAt(job)} uid={uid} />
          </li>
        ))}
      </ul>
      <ModelUsage />
      {clock.local && <LocalClock state={clock.local} />}
    </div>
  );
}

function LiveJob({ job, dueAt, uid }: { job: Job; dueAt: number | null; uid: string }) {
  return (
    <JobCard job={job} dueAt={dueAt} uid={uid} runs={useDocuments(jobRunsOf(job), { limit: shownRuns })} />
  );
}
