import { Fragment, type ReactNode } from 'react';
import { useListWindow } from './use-list-window.ts';

type Place = { 'aria-setsize'?: number; 'aria-posinset'?: number; 'data-at': number };

type Props<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  label?: string;
  className?: string;
  /** A row's `<li>`, which says where it stands. */
  children: (row: Row, place: Place, at: number) => ReactNode;
};

/**
 * A list of any length, of which only what is near the screen is in the page. Its rows have no gaps; in
 * another order it has another key.
 */
export function LongList<Row>({ rows, keyOf, label, className, children }: Props<Row>) {
  const { list, isLong, from, to, before, after } = useListWindow(rows.length);
  const room = (height: number) => <li aria-hidden style={{ blockSize: height, gridColumn: '1 / -1' }} />;
  return (
    <ul ref={list} className={className} aria-label={label}>
      {isLong && room(before)}
      {rows.slice(from, to).map((row, offset) => {
        const at = from + offset;
        const place = {
          'data-at': at,
          ...(isLong && { 'aria-setsize': rows.length, 'aria-posinset': at + 1 }),
        };
        return <Fragment key={keyOf(row)}>{children(row, place, at)}</Fragment>;
      })}
      {isLong && room(after)}
    </ul>
  );
}
