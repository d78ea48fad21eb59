import { type ReactNode, useId, useState } from 'react';
import { SignIn } from '../../../../components/account/sign-in.tsx';
import { Button } from '../../../../components/form/button.tsx';
import { Dialog } from '../../../../components/layout/dialog.tsx';
import type { DeviceSharer } from '../../../../data/auth/device-sharers.ts';
import { useAccount } from '../../../../data/auth/user.tsx';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { useSession } from '../session-context.tsx';
import { GuestCode } from './guest-code.tsx';
import styles from './keep-evening.module.css';

/**
 * Offers a guest to keep all that they did: with an account here, or on their own phone. Nothing for members.
 * `isPart` of a section with a heading.
 */
export function KeepEvening({ of, isPart = false }: { of: DeviceSharer; isPart?: boolean }) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const { nameOf } = useSession();
  const name = nameOf(of.uid);
  if (of.uid !== uid)
    return (
      <Offer
        isPart={isPart}
        title={say('credits.keepOf', { name })}
        hint={say('credits.keepElsewhereHint')}
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
      action={say('welcome.signUp')}
    >
      <SignIn first="sign-up" />
    </Offer>
  );
}

type Props = {
  title: string;
  hint: string;
  action: string;
  isMain?: boolean;
  isPart: boolean;
  children: ReactNode;
};

/** A card whose button opens a dialog. */
function Offer({ title, hint, action, isMain = false, isPart, children }: Props) {
  const id = useId();
  const Title = isPart ? 'h3' : 'h2';
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={`${layout.spreadRow} ${surface.tile} ${styles.keep}`} aria-labelledby={id}>
      <div className={layout.stackXs}>
        <Title id={id}>{title}</Title>
        <p>{hint}</p>
      </div>
      <Button kind={isMain ? 'main' : 'plain'} onClick={() => setOpen(true)}>
        {action}
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          {children}
        </Dialog>
      )}
    </section>
  );
}
