import { type PointerEvent, useState } from 'react';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './chart.module.css';

export type Column = {
  key: string;
  /** The short name below the column, which may be empty. */
  mark: string;
  value: number;
  /** The part of the value that has another colour. */
  shared?: number;
  /** The column in words, shown once it is touched. */
  said: string;
};

const step = 10;
const height = 60;

/** Columns, and above them one in words: the one that is touched, otherwise the highest. */
export function ColumnPlot({ columns }: { columns: readonly Column[] }) {
  const [touched, setTouched] = useState<number | null>(null);
  const values = columns.map(({ value }) => value);
  const most = Math.max(1, ...values);
  const told = columns[touched ?? values.indexOf(Math.max(...values))];

  function touch({ clientX, currentTarget }: PointerEvent<Element>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = Math.floor(((clientX - left) / width) * columns.length);
    setTouched(Math.min(columns.length - 1, Math.max(0, at)));
  }

  return (
    <div className={layout.stackXs} aria-hidden>
      <p className={prose.note}>{told?.said}</p>
      <svg
        className={styles.columns}
        viewBox={`0 0 ${Math.max(1, columns.length) * step} ${height}`}
        preserveAspectRatio="none"
        role="presentation"
        data-touched={touched !== null || undefined}
        onPointerDown={touch}
        onPointerMove={touch}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === 'mouse') setTouched(null);
        }}
      >
        {columns.map(({ key, value, shared = 0 }, at) => {
          const whole = (value / most) * height;
          const part = (shared / most) * height;
          const place = { x: at * step + step / 6, width: (step * 2) / 3 };
          return (
            <g key={key} data-touched={at === touched || undefined}>
              <rect {...place} y={height - whole} height={whole - part} />
              <rect {...place} y={height - part} height={part} data-shared />
            </g>
          );
        })}
      </svg>
      <ol className={styles.marks}>
        {columns.map(({ key, mark }) => (
          <li key={key}>{mark}</li>
        ))}
      </ol>
    </div>
  );
}
