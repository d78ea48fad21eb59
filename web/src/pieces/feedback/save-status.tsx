import { Check, CloudUpload } from 'lucide-react';
import { useWords } from '../../words/index.tsx';
import styles from './save-status.module.css';

/** The state of saving. */
export type SaveState = { state: 'saving' | 'saved' | 'kept' } | { state: 'refused'; why: string };

/** The state of saving a change: under way, saved, waiting on this device, or refused. */
export function SaveStatus({ mark }: { mark: SaveState | null }) {
  const { say } = useWords();
  return (
    <p className={styles.mark} role="status" data-state={mark?.state}>
      {mark?.state === 'saved' && <Check aria-hidden />}
      {mark?.state === 'kept' && <CloudUpload aria-hidden />}
      {mark && (mark.state === 'refused' ? mark.why : say(`status.${mark.state}`))}
    </p>
  );
}
