import type { JobRunDocument } from '@cine/contract/documents/job-runs';
import type { Row } from '#data/queries/use-documents.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import { countsInWords, instantInWords, stateInWords, timeTaken } from './job-in-words.ts';
import styles from './operator.module.css';

/** A job's former runs. */
export function RunHistory({ runs, name }: { runs: readonly Row<JobRunDocument>[]; name: string }) {
  const { say, locale } = useWords();
  return (
    <details className={surface.disclosure}>
      <summary>{say('operator.history')}</summary>
      <table className={styles.history}>
        <caption className="unseen">{say('operator.historyOf', { job: name })}</caption>
        <thead>
          <tr>
            {(['when', 'outcome', 'took', 'what'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`operator.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(({ id, data }) => (
            <tr key={id}>
              <th scope="row">{instantInWords(data.startedAt, say, locale)}</th>
              <td data-status={data.status}>{stateInWords(data, say)}</td>
              <td>{timeTaken(data, say)}</td>
              <td>{countsInWords(data, say)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
