import { xpBroughtBy } from '@cine/contract/game/pay/guests-to-come';
import { type ReactNode, useId } from 'react';
import { SignIn } from '#components/account/sign-in.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryButton } from '#components/feedback/retry-notice.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { QrCode } from '#components/layout/qr-code.tsx';
import type { DeviceSharer } from '#data/auth/device-sharers.ts';
import { tokenOfGuest } from '#data/auth/guest-seats.ts';
import { useAccount } from '#data/auth/user.tsx';
import type { Seat } from '#data/firebase.ts';
import { useOutcome } from '#data/queries/use-outcome.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../session-context.tsx';
import styles from './offer-guest-account.module.css';

/**
 * Offers a guest to keep all that they did: with an account here, or on their own phone. Nothing for members.
 * `isPart` of a section with a heading.
 */
export function OfferGuestAccount({ of, isPart = false }: { of: DeviceSharer; isPart?: boolean }) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const { session, gains, nameOf } = useSession();
  const name = nameOf(of.uid);
  const brought = xpBroughtBy(of.uid, session, (movieId, who) => gains?.get(`${movieId}-${who}`) ?? null);
  const more = brought && say('credits.keepBrings', { name: nameOf(brought.uid), xp: brought.xp });
  if (of.uid !== uid)
    return (
      <Offer
        isPart={isPart}
        title={say('credits.keepOf', { name })}
        hint={say('credits.keepElsewhereHint')}
        more={more}
        action={say('credits.keepElsewhere')}
      >
        <GuestCode seat={of.seat} name={name} />
      </Offer>
    );
  if (kind !== 'guest') return null;
  return (
    <Offer
      isMain
      isPart={isPart}
      title={say('credits.keepTitle')}
      hint={say('credits.keepHint')}
      more={more}
      action={say('welcome.signUp')}
    >
      <SignIn first="sign-up" />
    </Offer>
  );
}

type Props = {
  title: string;
  hint: string;
  /** What else it does, if anything. */
  more: string | null;
  action: string;
  isMain?: boolean;
  isPart: boolean;
  children: ReactNode;
};

function Offer({ title, hint, more, action, isMain = false, isPart, children }: Props) {
  const id = useId();
  const Title = isPart ? 'h3' : 'h2';
  return (
    <section className={`${layout.spreadRow} ${surface.tile} ${styles.keep}`} aria-labelledby={id}>
      <div className={layout.stackXs}>
        <Title id={id}>{title}</Title>
        <p>{hint}</p>
        {more !== null && <p>{more}</p>}
      </div>
      <DialogButton kind={isMain ? 'main' : 'plain'} text={action} title={title}>
        {children}
      </DialogButton>
    </section>
  );
}

/** A code that lets a guest of this phone take what they did to their own phone; anybody who scans it can. */
function GuestCode({ seat, name }: { seat: Seat; name: string }) {
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
