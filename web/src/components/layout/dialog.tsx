import { X } from 'lucide-react';
import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './dialog.module.css';
import { useClosedByBack } from './going-back/dialog-entries.ts';

type Props = { title: string; onClose: () => void; children: ReactNode };

/**
 * A modal dialog while it is rendered, even if what opened it is hidden on a screen that was turned. Escape,
 * going back, the cross and a click outside close it.
 */
export function Dialog({ title, onClose, children }: Props) {
  const { say } = useWords();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    // Closing returns the focus to what opened it.
    return () => dialog?.close();
  }, []);

  useClosedByBack(onClose);

  function closeBeside(event: MouseEvent) {
    if (event.target === ref.current) onClose();
  }

  return createPortal(
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way.
    <dialog ref={ref} className={styles.dialog} aria-labelledby={id} onClose={onClose} onClick={closeBeside}>
      <div className={`${layout.stackL} ${styles.body}`}>
        <header className={styles.head}>
          <h2 id={id}>{title}</h2>
          <button
            type="button"
            className={`${surface.iconButton} ${styles.close}`}
            aria-label={say('common.close')}
            onClick={onClose}
          >
            <X aria-hidden />
          </button>
        </header>
        {children}
      </div>
    </dialog>,
    document.body,
  );
}
