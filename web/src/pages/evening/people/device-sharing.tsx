import { joinSession } from '@cine/contract/sessions';
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import { takeSeat } from '../../../live/auth/guest-seats.ts';
import { call } from '../../../live/data/call.ts';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { Dialog } from '../../../pieces/layout/dialog.tsx';
import { Face } from '../../../pieces/people/avatar.tsx';
import { type Card, GuestCard } from '../../../pieces/people/guest-form.tsx';
import { useWords } from '../../../words/index.tsx';
import { useEvening } from '../session-context.tsx';
import styles from './attendees.module.css';

/** Who holds the phone that several share: what is done is done by them. */
export function Holder() {
  const { say } = useWords();
  const { hands, holder, giveTo, nameOf } = useEvening();
  if (hands.length === 1) return null;
  return (
    <fieldset className={styles.holder}>
      <legend>{say('evening.whoHolds')}</legend>
      <div className={styles.hands}>
        {hands.map(({ uid }) => (
          <label key={uid} className={styles.hand}>
            <input type="radio" name="holder" checked={uid === holder.uid} onChange={() => giveTo(uid)} />
            <Face uid={uid} name={nameOf(uid)} size="s" />
            {nameOf(uid)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Whoever has no phone joins from this one. */
export function HandRound() {
  const { say } = useWords();
  const [isOffered, setOffered] = useState(false);
  return (
    <>
      <Button onClick={() => setOffered(true)}>
        <Smartphone aria-hidden />
        {say('evening.handRound')}
      </Button>
      {isOffered && (
        <Dialog title={say('evening.handRound')} onClose={() => setOffered(false)}>
          <Newcomer onDone={() => setOffered(false)} />
        </Dialog>
      )}
    </>
  );
}

/** Somebody without a phone joins from this one, and then holds it. */
function Newcomer({ onDone }: { onDone: () => void }) {
  const { say, locale } = useWords();
  const { id, session, giveTo } = useEvening();
  const { busy, fault, run } = useAction();

  async function join(card: Card) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const guest = { ...card, locale, timeZone };
    const joined = await run('join', async () => {
      const { uid } = await takeSeat(id, (from) => call(joinSession, { code: session.code, guest }, from));
      giveTo(uid);
    });
    if (joined) onDone();
  }

  return (
    <>
      <p>{say('evening.handRoundHint')}</p>
      <GuestCard
        region={session.region}
        asksRegion={session.mode === 'apart'}
        join={say('evening.comeIn')}
        busy={busy !== null}
        fault={fault}
        onJoin={(card) => void join(card)}
        onCancel={onDone}
      />
    </>
  );
}
