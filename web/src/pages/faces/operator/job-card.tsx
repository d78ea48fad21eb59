import type { JobRunDocument } from '@cine/contract/documents/job-runs';
import { jobSchedules } from '@cine/contract/job-schedules';
import { cancelJob, type Job, startJob } from '@cine/contract/operations/core/jobs';
import { useId } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import type { Row } from '#data/queries/use-documents.ts';
import type { Live } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { instantInWords, scheduleInWords } from './job-in-words.ts';
import { LatestRun } from './latest-run.tsx';
import styles from './operator.module.css';
import { RunHistory } from './run-history.tsx';

type Props = {
  job: Job;
  /** When it is next due; null while that isn't known. */
  dueAt: number | null;
  uid: string;
  runs: Live<Row<JobRunDocument>[]>;
};

/** A job with its latest run, when it is due, and a button to start it. */
export function JobCard({ job, dueAt, uid, runs }: Props) {
  const { say, locale } = useWords();
  const id = useId();
  return (
    <section className={`${layout.stackL} ${surface.card} ${styles.job}`} aria-labelledby={id}>
      <div className={layout.stackXs}>
        <h2 className={prose.subtitle} id={id}>
          {say(`operator.${job}`)}
        </h2>
        <p>{say(`operator.${job}What`)}</p>
        <p className={styles.soft}>{scheduleInWords(jobSchedules[job], say, locale)}</p>
        {dueAt !== null && <p className={styles.soft}>{instantInWords(dueAt, say, locale, 'nextAt')}</p>}
      </div>
      {runs.state === 'there' ? (
        <Runs job={job} uid={uid} runs={runs.data} />
      ) : runs.state === 'failed' ? (
        <Notice>{say('operator.unseen')}</Notice>
      ) : (
        <Skeleton count={3} size="line" />
      )}
    </section>
  );
}

type RunsProps = { job: Job; uid: string; runs: readonly Row<JobRunDocument>[] };

function Runs({ job, uid, runs }: RunsProps) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [latest, ...others] = runs;
  const name = say(`operator.${job}`);
  const isRunning = latest?.data.status === 'running';
  return (
    <>
      {latest ? (
        <LatestRun run={latest.data} name={name} uid={uid} />
      ) : (
        <p className={styles.soft}>{say('operator.never')}</p>
      )}
      <div>
        {isRunning ? (
          <Button
            busy={busy !== null}
            aria-label={say('operator.stopNamed', { job: name })}
            onClick={() => void run('stop', () => call(cancelJob, { runId: latest.id }))}
          >
            {say('operator.stop')}
          </Button>
        ) : (
          <Button
            busy={busy !== null}
            aria-label={say('operator.startNamed', { job: name })}
            onClick={() => void run('start', () => call(startJob, { job }))}
          >
            {say('operator.start')}
          </Button>
        )}
      </div>
      {fault && <Notice>{fault}</Notice>}
      {others.length > 0 && <RunHistory runs={others} name={name} />}
    </>
  );
}
