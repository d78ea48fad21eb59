import { closeSession, leaveSession, setMode } from '@cine/contract/operations/sessions';
import { Ellipsis, MapPin, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { removeGuestSeats } from '../../live/auth/guest-seats.ts';
import { call } from '../../live/data/call.ts';
import { Notice } from '../../pieces/feedback/notice.tsx';
import buttons from '../../pieces/form/button.module.css';
import { Button } from '../../pieces/form/button.tsx';
import { Form } from '../../pieces/form/form.tsx';
import { type SessionPlace, SessionPlaceChoice } from '../../pieces/form/session-place-choice.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import { Dialog } from '../../pieces/layout/dialog.tsx';
import layout from '../../style/layout.module.css';
import { useWords } from '../../words/index.tsx';
import { Invitation } from './people/invitation.tsx';
import styles from './session.module.css';
import { useSession } from './session-context.tsx';

/** Host, place, and ways to invite others or to leave. */
export function SessionHeader() {
  const { say, locale } = useWords();
  const { session, isHost, nameOf } = useSession();
  const [opened, setOpened] = useState<'invite' | 'where' | 'end' | null>(null);
  const region = new Intl.DisplayNames(locale, { type: 'region' }).of(session.region) ?? session.region;
  const where = session.mode === 'together' ? say('session.togetherIn', { region }) : say('session.apart');
  return (
    <header className={styles.head}>
      <h1>{isHost ? say('session.mine') : say('session.of', { name: nameOf(session.hostId) })}</h1>
      <div className={styles.where}>
        {isHost ? (
          <button type="button" onClick={() => setOpened('where')}>
            <MapPin aria-hidden />
            {where}
          </button>
        ) : (
          where
        )}
        <span className={styles.code}>
          <span className="unseen">{say('common.code')}</span>
          <span translate="no">{session.code}</span>
        </span>
      </div>
      <div className={styles.ways}>
        <Button className={styles.inviteButton} onClick={() => setOpened('invite')}>
          <UserPlus aria-hidden />
          {say('session.invite')}
        </Button>
        <Button kind="quiet" aria-label={say('session.end')} onClick={() => setOpened('end')}>
          <Ellipsis aria-hidden />
        </Button>
      </div>
      {opened === 'invite' && (
        <Dialog title={say('session.invite')} onClose={() => setOpened(null)}>
          <Invitation />
        </Dialog>
      )}
      {opened === 'where' && (
        <Dialog title={say('session.mode')} onClose={() => setOpened(null)}>
          <Move onDone={() => setOpened(null)} />
        </Dialog>
      )}
      {opened === 'end' && (
        <Dialog title={say('session.end')} onClose={() => setOpened(null)}>
          <End />
        </Dialog>
      )}
    </header>
  );
}

/** Lets the host change the session's mode and country. */
function Move({ onDone }: { onDone: () => void }) {
  const { say } = useWords();
  const { id, session, holder } = useSession();
  const [where, setWhere] = useState<SessionPlace>({ mode: session.mode, region: session.region });
  const { busy, fault, run } = useAction();

  async function submit() {
    if (await run('move', () => call(setMode, { sessionId: id, ...where }, holder.seat))) onDone();
  }

  return (
    <Form className={styles.move} onSubmit={submit}>
      <SessionPlaceChoice value={where} onChange={setWhere} />
      {session.chosen && <p>{say('session.moveHint')}</p>}
      {fault && <Notice>{fault}</Notice>}
      <Button kind="main" type="submit" busy={busy !== null}>
        {say('session.move')}
      </Button>
    </Form>
  );
}

/** Lets an attendee leave, and the host close it. The device's owner takes its guests along. */
function End() {
  const { say } = useWords();
  const { id, sharers, holder, isHost } = useSession();
  const [, navigate] = useLocation();
  const { busy, fault, run } = useAction();
  const owner = sharers[0]!;
  const leaving = holder === owner ? [...sharers].reverse() : [holder];

  async function leave() {
    for (const { seat } of leaving) await call(leaveSession, { sessionId: id }, seat);
    await removeGuestSeats(
      id,
      leaving.map(({ seatName }) => seatName),
    );
    if (holder === owner) navigate('/evening');
  }

  return (
    <>
      <div className={layout.narrowStack}>
        <p>{say(leaving.length > 1 ? 'session.leaveAllHint' : 'session.leaveHint')}</p>
        <Button busy={busy === 'leave'} onClick={() => void run('leave', leave)}>
          {say('session.leave')}
        </Button>
      </div>
      <div className={layout.narrowStack}>
        <p>{say('session.othersHint')}</p>
        <Link href="/evening?others" className={`${buttons.button} ${buttons.plain}`}>
          {say('session.others')}
        </Link>
      </div>
      {isHost && (
        <div className={layout.narrowStack}>
          <p>{say('session.closeHint')}</p>
          <Button
            kind="danger"
            busy={busy === 'close'}
            onClick={() => void run('close', () => call(closeSession, { sessionId: id }, holder.seat))}
          >
            {say('session.close')}
          </Button>
        </div>
      )}
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
