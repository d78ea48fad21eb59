import styles from './chart.module.css';
import { ChartCard, type TableRow } from './chart-card.tsx';

type Props = {
  title: string;
  heading: string;
  /** In order of time; a mark is the short name below the column, which may be empty. */
  columns: readonly { key: string; mark: string; value: number }[];
  /** What stands in the table, which may be finer than the columns. */
  rows: readonly TableRow[];
};

const step = 10;
const height = 60;

/** Amounts over time, as columns. */
export function Columns({ title, heading, columns, rows }: Props) {
  const most = Math.max(1, ...columns.map(({ value }) => value));
  return (
    <ChartCard title={title} heading={heading} rows={rows}>
      <div className={styles.few} style={{ '--columns': columns.length }} aria-hidden>
        <svg
          className={styles.columns}
          viewBox={`0 0 ${Math.max(1, columns.length) * step} ${height}`}
          preserveAspectRatio="none"
          role="presentation"
        >
          {columns.map(({ key, value }, at) => (
            <rect
              key={key}
              x={at * step + step / 6}
              width={(step * 2) / 3}
              y={height - (value / most) * height}
              height={(value / most) * height}
            />
          ))}
        </svg>
        <ol className={styles.marks}>
          {columns.map(({ key, mark }) => (
            <li key={key}>{mark}</li>
          ))}
        </ol>
      </div>
    </ChartCard>
  );
}
