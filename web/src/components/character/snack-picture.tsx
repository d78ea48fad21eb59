import { DrawnParts } from './draw/parts.tsx';
import styles from './item-picture.module.css';
import { viewBoxOf } from './items/box.ts';
import snackDrawings from './items/snacks.svg?sheet';

/** A picture of a snack. Decorative: its name stands beside it. */
export function SnackPicture({ id, size }: { id: string; size: number }) {
  const drawing = snackDrawings[id];
  return (
    <span className={styles.tile} style={{ '--size': `${size}px` }} aria-hidden>
      {drawing && (
        <svg className={styles.item} viewBox={viewBoxOf(drawing.box)} aria-hidden>
          <DrawnParts of={drawing.parts} in={drawing.palette} />
        </svg>
      )}
    </span>
  );
}
