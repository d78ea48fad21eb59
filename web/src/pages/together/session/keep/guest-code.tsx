import { tokenOfGuest } from '../../../../live/auth/guest-seats.ts';
import { useOutcome } from '../../../../live/data/use-outcome.ts';
import type { Seat } from '../../../../live/firebase.ts';
import { Loading } from '../../../../pieces/feedback/loading.tsx';
import { Notice } from '../../../../pieces/feedback/notice.tsx';
import { RetryButton } from '../../../../pieces/feedback/retry-notice.tsx';
import { faultOf } from '../../../../pieces/form/use-action.ts';
import { QrCode } from '../../../../pieces/layout/qr-code.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
import { useWords } from '../../../../words/index.tsx';
import styles from './keep-evening.module.css';

/** A code that lets a guest of this phone take what they did to their own phone; anybody who scans it can. */
export function GuestCode({ seat, name }: { seat: Seat; name: string }) {
  const { say } = useWords();
  const { data: token, error, again } = useOutcome(['guest token', seat.name], () => tokenOfGuest(seat));
  if (error !== null)
    return (
      <div className={layout.narrowStack}>
        <Notice>{faultOf(error, say)}</Notice>
        <RetryButton fault={error} onRetry={again} />
      </div>
    );
  if (token === null) return <Loading isPart />;
  return (
    <div className={`${layout.stackM} ${styles.scan}`}>
      <p>{say('credits.scan')}</p>
      <QrCode text={`${location.origin}/keep#${token}`} label={say('credits.qr', { name })} />
      <p className={prose.note}>{say('credits.scanHint')}</p>
    </div>
  );
}
