import { closeSession, leaveSession } from '@cine/contract/operations/together/sessions';
import { Ellipsis, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { removeGuestSeats } from '#data/auth/guest-seats.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { Invitation } from './people/invitation.tsx';
import { NamedHost } from './people/named-host.tsx';
import { Whereabouts } from './people/whereabouts.tsx';
import styles from './session.module.css';
import { useSession } from './session-context.tsx';

/** Whose session it is and where, with ways to invite others or to leave. On a phone it is one row. */
export function SessionHeader() {
  const { say } = useWords();
  const { session, isHost, nameOf } = useSession();
  const [opened, setOpened] = useState<'invite' | 'end' | null>(null);
  return (
    <header className={`${layout.centeredRow} ${styles.head}`}>
      <h1>{isHost ? say('session.mine') : say('session.of', { name: nameOf(session.hostId) })}</h1>
      <div className={styles.where}>
        <Whereabouts />
      </div>
      <div className={styles.ways}>
        <button
          type="button"
          className={`${surface.pill} ${styles.inviteButton}`}
          onClick={() => setOpened('invite')}
        >
          <UserPlus aria-hidden />
          <span className="unseen">{say('session.invite')}, </span>
          <span translate="no">{session.code}</span>
        </button>
        <button
          type="button"
          className={`${surface.iconButton} ${styles.end}`}
          aria-label={say('session.end')}
          onClick={() => setOpened('end')}
        >
          <Ellipsis aria-hidden />
        </button>
      </div>
      {opened === 'invite' && (
        <Dialog title={say('session.invite')} onClose={() => setOpened(null)}>
          <Invitation />
          <NamedHost />
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

/** Lets an attendee leave, and the host close it. The device's owner takes its guests along. */
function End() {
  const { say } = useWords();
  const { id, sharers, holder, isHost } = useSession();
  const [, navigate] = useLocation();
  const { fault, run, runLast, buttonStateOf } = useAction();
  const owner = sharers[0]!;
  const isOwner = holder === owner;
  const leaving = isOwner ? [...sharers].reverse() : [holder];

  async function leave() {
    for (const { seat } of leaving) await call(leaveSession, { sessionId: id }, seat);
    await removeGuestSeats(
      id,
      leaving.map(({ seatName }) => seatName),
    );
    if (isOwner) navigate('/evening');
  }

  return (
    <>
      <div className={layout.narrowStack}>
        <p>{say(leaving.length > 1 ? 'session.leaveAllHint' : 'session.leaveHint')}</p>
        <Button {...buttonStateOf('leave')} onClick={() => void (isOwner ? runLast : run)('leave', leave)}>
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
            {...buttonStateOf('close')}
            onClick={() => void runLast('close', () => call(closeSession, { sessionId: id }, holder.seat))}
          >
            {say('session.close')}
          </Button>
        </div>
      )}
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
