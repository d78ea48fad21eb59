/** Whether a change is being saved, is saved, waits on the device, or was refused. */
import { Check, CloudUpload } from 'lucide-react';
import { useMemo } from 'react';
import type { ChangeState } from '#data/queries/use-latest-change.ts';
import { useWords } from '#i18n/index.tsx';
import { faultOf } from '../form/use-action.ts';
import styles from './save-status.module.css';

export type SaveState = { state: 'saving' | 'saved' | 'kept' } | { state: 'refused'; why: string };

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

export function ChangeStatus({ of: { state, fault } }: { of: ChangeState }) {
  const { say } = useWords();
  const why = useMemo(() => (fault === null ? null : faultOf(fault, say)), [fault, say]);
  return <SaveStatus mark={why === null ? state && { state } : { state: 'refused', why }} />;
}
