import styles from './chart.module.css';
import { ChartCard, type TableRow } from './chart-card.tsx';
import { type Column, ColumnPlot } from './column-plot.tsx';

type Props = {
  title: string;
  heading: string;
  /** In order of time. */
  columns: readonly Column[];
  /** What stands in the table, which may be finer than the columns. */
  rows: readonly TableRow[];
};

/** Amounts over time, as columns. */
export function Columns({ title, heading, columns, rows }: Props) {
  return (
    <ChartCard title={title} heading={heading} rows={rows}>
      <div className={styles.few} style={{ '--columns': columns.length }}>
        <ColumnPlot columns={columns} />
      </div>
    </ChartCard>
  );
}
