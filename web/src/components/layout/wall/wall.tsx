import { type ReactNode, useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useIsPrinting } from '../use-is-printing.ts';
import styles from './wall.module.css';

/** How many tiles a wall shows before it is unfolded: rows of three or four. */
const folded = 12;

/** A wall of tiles, three a row on a phone; a long one shows its first rows, but on paper. */
export function Wall<Thing>({ of, tileOf }: { of: readonly Thing[]; tileOf: (thing: Thing) => ReactNode }) {
  const { say } = useWords();
  const [isUnfolded, setUnfolded] = useState(false);
  const isPrinting = useIsPrinting();
  const isLong = of.length > folded && !isUnfolded && !isPrinting;
  return (
    <div className={layout.stackS}>
      <ul className={styles.wall}>{(isLong ? of.slice(0, folded) : of).map(tileOf)}</ul>
      {isLong && (
        <div>
          <Button kind="quiet" onClick={() => setUnfolded(true)}>
            {say('common.others', { count: of.length - folded })}
          </Button>
        </div>
      )}
    </div>
  );
}

type TileProps = {
  picture: ReactNode;
  name: string;
  note?: ReactNode;
  /** What a tap opens, as screen readers say it, where the name alone doesn't. */
  label?: string;
  onOpen: () => void;
};

/** A picture with its name; a tap tells the rest in a dialog. */
export function Tile({ picture, name, note, label, onOpen }: TileProps) {
  return (
    <li>
      <button
        type="button"
        className={styles.tile}
        aria-haspopup="dialog"
        aria-label={label}
        onClick={onOpen}
      >
        {picture}
        <span className={styles.name}>{name}</span>
        {note && <small className={styles.note}>{note}</small>}
      </button>
    </li>
  );
}
