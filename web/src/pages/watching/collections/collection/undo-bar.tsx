import { Undo2 } from 'lucide-react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './collection.module.css';
import type { Changes } from './use-changes.ts';

/** What was done last, and the way back. */
export function UndoBar({ changes: { last, fault, buttonStateOf, undo } }: { changes: Changes }) {
  const { say } = useWords();
  if (!last && !fault) return null;
  return (
    <div className={`${layout.stackS} ${styles.undoPlace}`}>
      {fault && <Notice>{fault}</Notice>}
      {last && (
        <div className={`${surface.live} ${layout.spreadRow} ${styles.undo}`}>
          <p role="status">{last.text}</p>
          <Button kind="quiet" {...buttonStateOf('undo')} onClick={() => void undo()}>
            <Undo2 aria-hidden />
            {say('collections.undo')}
          </Button>
        </div>
      )}
    </div>
  );
}
