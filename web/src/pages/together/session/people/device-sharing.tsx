/** Who holds a shared device, and sharing it with a guest. */
import { joinSession } from '@cine/contract/operations/together/sessions';
import { Smartphone } from 'lucide-react';
import { useId } from 'react';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { type GuestDetails, GuestForm } from '#components/people/guest-form.tsx';
import { addGuestSeat } from '#data/auth/guest-seats.ts';
import { zoneOfDevice } from '#data/device/zone-of-device.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../session-context.tsx';
import styles from './attendees.module.css';

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

export function ShareDevice() {
  const { say } = useWords();
  return (
    <DialogButton icon={Smartphone} text={say('session.handRound')} title={say('session.handRound')}>
      {(close) => <Newcomer onDone={close} />}
    </DialogButton>
  );
}

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
