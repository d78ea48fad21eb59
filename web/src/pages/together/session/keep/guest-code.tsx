import { Loading } from '../../../../components/feedback/loading.tsx';
import { Notice } from '../../../../components/feedback/notice.tsx';
import { RetryButton } from '../../../../components/feedback/retry-notice.tsx';
import { faultOf } from '../../../../components/form/use-action.ts';
import { QrCode } from '../../../../components/layout/qr-code.tsx';
import { tokenOfGuest } from '../../../../data/auth/guest-seats.ts';
import type { Seat } from '../../../../data/firebase.ts';
import { useOutcome } from '../../../../data/queries/use-outcome.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import prose from '../../../../style/prose.module.css';
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
