import type { SessionDocument } from '@cine/contract/documents/sessions';
import { requestFriend } from '@cine/contract/operations/together/friends';
import { handOver, leaveSession, removeAttendee } from '@cine/contract/operations/together/sessions';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Dialog } from '#components/layout/dialog.tsx';
import { ServiceChip } from '#components/movie/service-chip.tsx';
import { ReportButton } from '#components/people/report-button.tsx';
import { removeGuestSeats } from '#data/auth/guest-seats.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { displayNames } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useSession } from '../session-context.tsx';

type Props = { uid: string; attendee: SessionDocument['attendees'][string]; onClose: () => void };

/** An attendee: their services, and what a user or the host can do. */
export function AttendeeDialog({ uid, attendee, onClose }: Props) {
  const { say, locale } = useWords();
  const { id: sessionId, session, sharers, holder, isHost, isHere, setPresent } = useSession();
  const { fault, run, buttonStateOf } = useAction();
  const { name, providers, region } = attendee;
  const present = isHere(uid);
  const here = sharers.find((sharer) => sharer.uid === uid);
  const isGuestHere = here !== undefined && here !== sharers[0];
  const isTheHost = uid === session.hostId;

  const act = (what: string, doIt: () => Promise<unknown>) => async () => {
    if (await run(what, doIt)) onClose();
  };

  async function goFromHere() {
    if (!here) return;
    await call(leaveSession, { sessionId }, here.seat);
    await removeGuestSeats(sessionId, [here.seatName]);
  }

  return (
    <Dialog title={name} onClose={onClose}>
      <p className={prose.soft}>
        {displayNames(locale, { type: 'region' }).of(region) ?? region}
        {isTheHost && ` · ${say('session.host')}`}
        {attendee.guest && ` · ${say('session.guest')}`}
        {isGuestHere && ` · ${say('session.onThisPhone')}`}
      </p>
      <p className={layout.wrapS}>
        {providers.length === 0 && say('session.noServices')}
        {providers.map((provider) => (
          <ServiceChip key={provider} id={provider} />
        ))}
      </p>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.stackM}>
        {(here || isHost) && (
          <Button
            {...buttonStateOf('presence')}
            onClick={() => void act('presence', () => setPresent(uid, !present))()}
          >
            {say(presenceWords(here === holder, present), { name })}
          </Button>
        )}
        {!attendee.guest && !here && <BefriendButton uid={uid} name={name} />}
        {isHost && uid !== holder.uid && (
          <HostActions uid={uid} name={name} act={act} buttonStateOf={buttonStateOf} />
        )}
        {isGuestHere && (
          <Button kind="danger" {...buttonStateOf('leave')} onClick={() => void act('leave', goFromHere)()}>
            {say('session.leavesFromHere', { name })}
          </Button>
        )}
        {!here && (
          <div>
            <ReportButton kinds={['name', 'person']} id={uid} name={name} />
          </div>
        )}
        {here === sharers[0] && <Link href="/settings#services">{say('session.changeServices')}</Link>}
      </div>
    </Dialog>
  );
}

type HostActionsProps = {
  uid: string;
  name: string;
  act: (what: string, doIt: () => Promise<unknown>) => () => Promise<void>;
  buttonStateOf: ReturnType<typeof useAction>['buttonStateOf'];
};

/** What the host may do with another attendee. */
function HostActions({ uid, name, act, buttonStateOf }: HostActionsProps) {
  const { say } = useWords();
  const { id: sessionId, session, sharers, holder } = useSession();
  const isOnThisDevice = sharers.some((sharer) => sharer.uid === uid);
  return (
    <>
      <Button
        {...buttonStateOf('host')}
        onClick={() => void act('host', () => call(handOver, { sessionId, uid }, holder.seat))()}
      >
        {say('session.handOver', { name })}
      </Button>
      {!isOnThisDevice && (
        <>
          <Button
            kind="danger"
            {...buttonStateOf('remove')}
            onClick={() => void act('remove', () => call(removeAttendee, { sessionId, uid }, holder.seat))()}
          >
            {say('session.remove', { name })}
          </Button>
          {session.screens.length > 0 && <p className={prose.soft}>{say('session.removeHint')}</p>}
        </>
      )}
    </>
  );
}

function BefriendButton({ uid, name }: { uid: string; name: string }) {
  const { say } = useWords();
  const { id: sessionId } = useSession();
  const { kind } = useAccount();
  const circle = ifKnown(useCircle());
  const { fault, run, buttonStateOf } = useAction();
  if (kind === 'guest' || circle === null) return null;
  const isKnown = circle.namedIds.includes(uid);
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      {!isKnown && (
        <Button
          {...buttonStateOf('ask')}
          onClick={() => void run('ask', () => call(requestFriend, { uid, sessionId }))}
        >
          {say('profile.ask')}
        </Button>
      )}
      {uid in circle.asked && <p className={prose.soft}>{say('profile.asked')}</p>}
      <Link href={`/people/${uid}?evening=${sessionId}`}>{say('session.seeProfile', { name })}</Link>
    </>
  );
}

function presenceWords(isHolder: boolean, present: boolean) {
  if (isHolder) return present ? 'session.goAway' : 'session.comeBack';
  return present ? 'session.isAway' : 'session.isBack';
}
