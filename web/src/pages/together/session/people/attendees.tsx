import { removeAttendee } from '@cine/contract/operations/together/sessions';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { AttendeeList, CommonServices } from '#components/people/attendee-list.tsx';
import { headsOf } from '#components/people/heads.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../session-context.tsx';
import { AttendeeDialog } from './attendee-dialog.tsx';
import styles from './attendees.module.css';
import { ShareDevice } from './device-sharing.tsx';
import { InvitedFriends } from './invited-friends.tsx';
import { peopleOf } from './people-of.ts';
import { WhoseServices } from './whose-services.tsx';

/** Who attends an evening, whose services count, and what a user can do about both. */
export function Attendees() {
  const { say } = useWords();
  const context = useSession();
  const { id, session, holder, isHost, isHere, setPresent, nameOf } = context;
  const { fault, run, buttonStateOf } = useAction();
  const [openUid, setShown] = useState<string | null>(null);
  const amHere = isHere(holder.uid);
  const { servicesOf } = session;
  const isSomebodyHere = Object.values(session.attendees).some(({ present }) => present);

  return (
    <div className={`${layout.stackM} ${styles.people}`}>
      {session.mode === 'apart' && <p className={prose.soft}>{say('session.apartHint')}</p>}
      {session.mode === 'together' && isSomebodyHere && (
        <CommonServices
          common={session.commonProviders}
          host={servicesOf && nameOf(servicesOf)}
          heads={headsOf(session, holder.uid)}
        />
      )}
      <WhoseServices />
      <div className={layout.wrapS}>
        <Button
          {...buttonStateOf('presence')}
          onClick={() => void run('presence', () => setPresent(holder.uid, !amHere))}
        >
          {say(amHere ? 'session.goAway' : 'session.comeBack')}
        </Button>
        <ShareDevice />
      </div>
      {session.screens.map((screen) => (
        <div key={screen} className={`${layout.wrapS} ${surface.live} ${styles.at}`}>
          <p>{say('session.onScreen')}</p>
          {isHost && (
            <Button
              kind="quiet"
              {...buttonStateOf(screen)}
              onClick={() =>
                void run(screen, () => call(removeAttendee, { sessionId: id, uid: screen }, holder.seat))
              }
            >
              {say('session.removeScreen')}
            </Button>
          )}
        </div>
      ))}
      {fault && <Notice>{fault}</Notice>}
      {/* Last, so that nobody who comes moves anything else. */}
      <AttendeeList people={peopleOf(context)} common={session.commonProviders} onPerson={setShown} />
      <InvitedFriends />
      {openUid !== null && session.attendees[openUid] && (
        <AttendeeDialog uid={openUid} attendee={session.attendees[openUid]} onClose={() => setShown(null)} />
      )}
    </div>
  );
}
