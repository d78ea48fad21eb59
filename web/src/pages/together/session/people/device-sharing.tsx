import { joinSession } from '@cine/contract/operations/together/sessions';
import { Smartphone } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../../../components/form/button.tsx';
import { useAction } from '../../../../components/form/use-action.ts';
import { Dialog } from '../../../../components/layout/dialog.tsx';
import { Avatar } from '../../../../components/people/avatar.tsx';
import { type GuestDetails, GuestForm } from '../../../../components/people/guest-form.tsx';
import { addGuestSeat } from '../../../../data/auth/guest-seats.ts';
import { zoneOfDevice } from '../../../../data/device/zone-of-device.ts';
import { call } from '../../../../data/queries/call.ts';
import { useWords } from '../../../../i18n/index.tsx';
import layout from '../../../../style/layout.module.css';
import surface from '../../../../style/surface.module.css';
import { useSession } from '../session-context.tsx';
import styles from './attendees.module.css';

/** Who holds a shared phone and acts on it. */
export function DeviceHolder() {
  const { say } = useWords();
  const { sharers, holder, giveTo, nameOf } = useSession();
  const group = useId();
  if (sharers.length === 1) return null;
  return (
    <fieldset className={styles.holder}>
      <legend>{say('session.whoHolds')}</legend>
      <div className={layout.wrapS}>
        {sharers.map(({ uid }) => (
          <label key={uid} className={`${surface.pill} ${styles.sharer}`}>
            <input type="radio" name={group} checked={uid === holder.uid} onChange={() => giveTo(uid)} />
            <Avatar uid={uid} name={nameOf(uid)} size="s" />
            {nameOf(uid)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Lets a guest without a phone join from this one. */
export function ShareDevice() {
  const { say } = useWords();
  const [isOffered, setOffered] = useState(false);
  return (
    <>
      <Button onClick={() => setOffered(true)}>
        <Smartphone aria-hidden />
        {say('session.handRound')}
      </Button>
      {isOffered && (
        <Dialog title={say('session.handRound')} onClose={() => setOffered(false)}>
          <Newcomer onDone={() => setOffered(false)} />
        </Dialog>
      )}
    </>
  );
}

/** The form of a guest who joins from this phone and then holds it. */
function Newcomer({ onDone }: { onDone: () => void }) {
  const { say, locale } = useWords();
  const { id, session, giveTo } = useSession();
  const { busy, fault, run } = useAction();

  async function join(card: GuestDetails) {
    const guest = { ...card, locale, timeZone: zoneOfDevice(card.region) };
    const joined = await run('join', async () => {
      const { uid } = await addGuestSeat(id, (from) =>
        call(joinSession, { code: session.code, guest }, from),
      );
      giveTo(uid);
    });
    if (joined) onDone();
  }

  return (
    <>
      <p>{say('session.handRoundHint')}</p>
      <GuestForm
        region={session.region}
        asksRegion={session.mode === 'apart'}
        join={say('session.comeIn')}
        busy={busy !== null}
        fault={fault}
        onJoin={(card) => void join(card)}
        onCancel={onDone}
      />
    </>
  );
}
