import { Ellipsis } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useWords } from '#i18n/index.tsx';
import { Button } from '../form/button.tsx';
import styles from './action-row.module.css';
import { useMenu } from './use-menu.ts';

/** Buttons in a row; where there is little room, all but the first wait in a menu. */
export function ActionRow({ first, children }: { first: ReactNode; children: ReactNode }) {
  const { say } = useWords();
  const id = useId();
  const { row, opener, isOpen, toggle, close, heedKey, heedBlur } = useMenu();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons within it have the focus.
    <div ref={row} className={styles.row} onKeyDown={heedKey} onBlur={heedBlur}>
      {first}
      <Button
        ref={opener}
        className={styles.opener}
        aria-label={say('common.more')}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={toggle}
      >
        <Ellipsis aria-hidden />
      </Button>
      <div id={id} className={styles.others} data-open={isOpen || undefined} onClickCapture={close}>
        {children}
      </div>
    </div>
  );
}
