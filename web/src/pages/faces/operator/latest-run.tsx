import type { JobRunDocument } from '@cine/contract/documents/job-runs';
import { Ban, Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { countsInWords, instantInWords, starterInWords, stateInWords, timeTaken } from './job-in-words.ts';
import styles from './operator.module.css';

const icons = { running: LoaderCircle, finished: Check, failed: CircleAlert, cancelled: Ban };

type Props = { run: JobRunDocument; name: string; uid: string };

/** How far a job's latest run is, or how it ended. */
export function LatestRun({ run, name, uid }: Props) {
  const { say, locale } = useWords();
  const { status, reason, errors, batches, batchesDone } = run;
  const Icon = icons[status];
  const took = timeTaken(run, say);
  const facts = [
    `${instantInWords(run.startedAt, say, locale)}, ${starterInWords(run, uid, say)}`,
    ...(took === null ? [] : [took]),
  ];
  return (
    <div className={layout.stackXs}>
      <p className={styles.state} data-status={status} role="status">
        <Icon aria-hidden />
        {stateInWords(run, say)}
      </p>
      <p className={styles.soft}>{facts.join(' · ')}</p>
      {status === 'running' && (
        <div className={styles.progress}>
          <progress
            value={batchesDone}
            max={batches}
            aria-label={say('operator.progressOf', { job: name })}
          />
          <span>{say('operator.progress', { done: batchesDone, all: batches })}</span>
        </div>
      )}
      {(status === 'finished' || batchesDone > 0) && (
        <p className={styles.counts}>{countsInWords(run, say)}</p>
      )}
      {reason !== null && <p className={styles.reason}>{say(`operator.${reason}`)}</p>}
      {errors.length > 0 && (
        <details className={surface.disclosure}>
          <summary>{say('operator.errors', { count: errors.length })}</summary>
          <ul lang="en" className={styles.errors}>
            {errors.map((error) => (
              <li key={error}>{error}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
