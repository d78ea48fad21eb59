import { useId } from 'react';
import type { LocalClockState } from '#data/queries/use-schedules.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { instantInWords } from './job-in-words.ts';
import styles from './operator.module.css';

/** What runs on this machine besides jobs: the suite's time, waiting tasks, and all schedules. */
export function LocalClock({ state: { now, schedules, tasks } }: { state: LocalClockState }) {
  const { say, locale } = useWords();
  const id = useId();
  const byTime = schedules.toSorted((one, other) => one.dueAt - other.dueAt);
  return (
    <section className={`${layout.stackL} ${surface.card} ${styles.job}`} aria-labelledby={id}>
      <div className={layout.stackXs}>
        <h2 className={prose.subtitle} id={id}>
          {say('operator.here')}
        </h2>
        <p>{say('operator.hereLead')}</p>
      </div>
      <p>
        {instantInWords(now, say, locale, 'hereNow')} {say('operator.hereTasks', { count: tasks.count })}{' '}
        {tasks.dueAt !== null && instantInWords(tasks.dueAt, say, locale, 'hereNextTask')}
      </p>
      <table className={styles.history}>
        <thead>
          <tr>
            <th scope="col">{say('operator.hereSchedule')}</th>
            <th scope="col">{say('operator.hereDue')}</th>
          </tr>
        </thead>
        <tbody>
          {byTime.map(({ name, dueAt }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{instantInWords(dueAt, say, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
