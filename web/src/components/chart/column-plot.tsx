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
  // By its key: other columns may take their place.
  const [touchedKey, setTouchedKey] = useState<string | null>(null);
  const { touched, told } = columnsOfNote(columns, touchedKey);
  const most = Math.max(1, ...columns.map(({ value }) => value));

  function touch({ clientX, currentTarget }: PointerEvent<Element>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = Math.floor(((clientX - left) / width) * columns.length);
    setTouchedKey(columns[Math.min(columns.length - 1, Math.max(0, at))]?.key ?? null);
  }

  return (
    <div className={layout.stackXs} aria-hidden>
      <p className={prose.note}>{told?.said}</p>
      <svg
        className={styles.columns}
        viewBox={`0 0 ${Math.max(1, columns.length) * step} ${height}`}
        preserveAspectRatio="none"
        role="presentation"
        data-touched={touched !== undefined || undefined}
        onPointerDown={touch}
        onPointerMove={touch}
        onPointerLeave={({ pointerType }) => {
          if (pointerType === 'mouse') setTouchedKey(null);
        }}
      >
        {columns.map(({ key, value, shared = 0 }, at) => {
          const whole = (value / most) * height;
          const part = (shared / most) * height;
          const place = { x: at * step + step / 6, width: (step * 2) / 3 };
          return (
            <g key={key} data-touched={key === touched?.key || undefined}>
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

/** The column that is touched, if it is still there, and the one to say in words: else the highest. */
export function columnsOfNote(columns: readonly Column[], touchedKey: string | null) {
  const values = columns.map(({ value }) => value);
  const touched = columns.find(({ key }) => key === touchedKey);
  return { touched, told: touched ?? columns[values.indexOf(Math.max(...values))] };
}
