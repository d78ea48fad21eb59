import { type Job, jobSchema } from '@cine/contract/operations/jobs';
import { jobRunsOf } from '@cine/contract/queries';
import { useState } from 'react';
import { Link } from 'wouter';
import { refreshIdentity } from '../../live/auth/identity.ts';
import { useUser } from '../../live/auth/user.tsx';
import { useDocuments } from '../../live/data/use-documents.ts';
import { useSchedules } from '../../live/data/use-schedules.ts';
import { EmptyState } from '../../pieces/feedback/empty-state.tsx';
import { Loading } from '../../pieces/feedback/loading.tsx';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { VelvetRope } from '../../pieces/feedback/scenes/velvet-rope.tsx';
import buttons from '../../pieces/form/button.module.css';
import { Button } from '../../pieces/form/button.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import { JobCard } from './job-card.tsx';
import { LocalClock } from './local-clock.tsx';
import styles from './operator.module.css';

/** How many runs of a job are shown. */
const shownRuns = 10;

/** The catalogue's jobs, for operators; others read that the page is not for them. */
export default function Operator() {
  const { identity } = useUser();
  if (identity.state !== 'signed-in' || identity.isOperator === null) return <Loading />;
  return identity.isOperator ? <Jobs uid={identity.uid} /> : <NotYours />;
}

function Jobs({ uid }: { uid: string }) {
  const { say } = useWords();
  const clock = useSchedules();
  return (
    <div className={styles.page}>
      <header className={layout.stackS}>
        <h1>{say('operator.title')}</h1>
        <p className={styles.lead}>{say('operator.lead')}</p>
      </header>
      <ul className={`${layout.stackL} ${styles.jobs}`}>
        {jobSchema.options.map((job) => (
          <li key={job}>
            <LiveJob job={job} dueAt={clock.dueAt(job)} uid={uid} />
          </li>
        ))}
      </ul>
      {clock.local && <LocalClock state={clock.local} />}
    </div>
  );
}

function LiveJob({ job, dueAt, uid }: { job: Job; dueAt: number | null; uid: string }) {
  return (
    <JobCard job={job} dueAt={dueAt} uid={uid} runs={useDocuments(jobRunsOf(job), { limit: shownRuns })} />
  );
}

/** A new operator's token does not say so yet. */
function NotYours() {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [hasLooked, setLooked] = useState(false);
  const look = async () => setLooked(await run('look', () => refreshIdentity()));
  return (
    <EmptyState
      scene={<VelvetRope />}
      isPage
      title={say('operator.notYoursTitle')}
      text={say('operator.notYours')}
    >
      <Button busy={busy !== null} onClick={() => void look()}>
        {say('operator.lookAgain')}
      </Button>
      <Link href="/" className={`${buttons.button} ${buttons.plain}`}>
        {say('common.home')}
      </Link>
      {fault && <Notice>{fault}</Notice>}
      {hasLooked && <Notice kind="news">{say('operator.stillNot')}</Notice>}
    </EmptyState>
  );
}
