import { type ReactNode, useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './chart.module.css';

export type TableRow = { key: string; name: string; value: string };

type Props = {
  title: string;
  /** What the table's numbers count. */
  heading: string;
  rows: readonly TableRow[];
  children: ReactNode;
};

/** A chart, and behind it the same as a table. */
export function ChartCard({ title, heading, rows, children }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <section className={`${layout.stackM} ${surface.card}`} aria-labelledby={id}>
      <h2 id={id} className={prose.subtitle}>
        {title}
      </h2>
      {children}
      <details className={surface.disclosure}>
        <summary>{say('statistics.table')}</summary>
        <table className={styles.table} aria-labelledby={id}>
          <thead>
            <tr>
              <td />
              <th scope="col">{heading}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, value }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
