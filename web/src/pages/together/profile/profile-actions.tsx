/** What can be done about a person: befriend, watch, fight; behind a button, remove, block, report. */
import type { CircleDocument } from '@cine/contract/documents/circles';
import type { InputOf } from '@cine/contract/operation';
import type { ReportedKind } from '@cine/contract/operations/faces/moderation';
import {
  answerFriend,
  type Bond,
  blockUser,
  removeFriend,
  requestFriend,
  unblockUser,
  withdrawRequest,
} from '@cine/contract/operations/together/friends';
import type { ShownProfile } from '@cine/contract/operations/together/profiles';
import { Ellipsis, Swords, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { bondIn } from '#components/people/bond-in.ts';
import { ReportButton } from '#components/people/report-button.tsx';
import { StartEvening } from '#components/people/start-evening.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords, type WordKey } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import type { MeetingPlace } from './meeting-place.ts';

type Props = { profile: ShownProfile; circle: CircleDocument; place: MeetingPlace | null };

type Action = {
  text: WordKey;
  kind?: 'main' | 'plain';
  icon?: ReactNode;
  act: (uid: string) => Promise<unknown>;
};

/** The actions that answer a request, by who asked. */
const answers: Partial<Record<Bond, readonly Action[]>> = {
  asking: [
    { text: 'friends.accept', kind: 'main', act: (uid) => call(answerFriend, { uid, accept: true }) },
    { text: 'friends.decline', act: (uid) => call(answerFriend, { uid, accept: false }) },
  ],
  asked: [{ text: 'friends.withdraw', act: (uid) => call(withdrawRequest, { uid }) }],
};

export function ProfileActions({ profile, circle, place }: Props) {
  const { uid, name, username } = profile;
  const { say } = useWords();
  const { kind } = useAccount();
  const { fault, run, buttonStateOf } = useAction();
  if (kind === 'guest') return <p className={prose.soft}>{say('friends.guest')}</p>;
  const bond = bondIn(circle, uid);
  const duelWith = wayToDuel(uid, bond === 'friends', place);
  const blocking = bond !== 'none' || place !== null ? { uid } : username === null ? null : { username };
  const block = () => call(blockUser, { ...blocking, ...place });
  return (
    <section className={layout.stackM} aria-label={say('friends.title')}>
      {fault && <Notice>{fault}</Notice>}
      <Standing name={name} bond={bond} since={circle.friends[uid]?.since} />
      <div className={layout.wrapM}>
        {actionsFor(bond, wayTo(uid, username, place)).map(({ text, kind: look = 'plain', icon, act }) => (
          <Button
            key={text}
            kind={look}
            {...buttonStateOf(text)}
            onClick={() => void run(text, () => act(uid))}
          >
            {icon}
            {say(text)}
          </Button>
        ))}
        {bond === 'friends' && <EveningWith uid={uid} />}
        {duelWith !== null && (
          <Link href={duelWith} className={`${buttons.button} ${buttons.plain}`}>
            <Swords aria-hidden />
            {say('duels.challenge')}
          </Link>
        )}
        <DialogButton aria-label={say('common.more')} text={<Ellipsis aria-hidden />} title={name}>
          <div className={layout.column}>
            {bond === 'friends' && <RemoveButton uid={uid} name={name} block={block} />}
            {blocking && <BlockButton name={name} hint={blockHintIn(place)} block={block} />}
            <ReportButton kinds={reportable(profile)} id={uid} name={name} />
          </div>
        </DialogButton>
      </div>
    </section>
  );
}

/** An evening with a friend: the one under way, or a new one. */
function EveningWith({ uid }: { uid: string }) {
  const { uid: own } = useAccount();
  const sessions = useOpenSessions(own);
  const open = sessions.state === 'there' ? sessions.data : [];
  const isThere = open.some(({ data }) => data.attendees[uid]);
  return <StartEvening invites={uid} sessionId={isThere ? undefined : open[0]?.id} />;
}

/** How the two stand to each other, unless they are strangers. */
function Standing({ name, bond, since }: { name: string; bond: Bond; since: number | undefined }) {
  const { say, locale } = useWords();
  if (bond === 'friends' && since !== undefined)
    return <p>{say('profile.friendsSince', { day: dayInWords(since, locale, serverNow()) })}</p>;
  if (bond === 'asking') return <p>{say('profile.asks', { name })}</p>;
  return bond === 'asked' ? <p>{say('profile.asked')}</p> : null;
}

type Blocking = { name: string; block: () => Promise<unknown> };

function RemoveButton({ uid, name, block }: Blocking & { uid: string }) {
  const { say } = useWords();
  return (
    <ConfirmButton
      title={say('profile.removeTitle', { name })}
      hint={say('profile.removeHint', { name })}
      yes={say('profile.remove')}
      no={say('common.cancel')}
      act={() => call(removeFriend, { uid })}
      also={{ text: say('profile.removeAndBlock'), act: block }}
    >
      {say('profile.remove')}
    </ConfirmButton>
  );
}

function BlockButton({ name, hint, block }: Blocking & { hint: ReturnType<typeof blockHintIn> }) {
  const { say } = useWords();
  return (
    <ConfirmButton
      kind="danger"
      title={say('profile.blockTitle', { name })}
      hint={say(hint, { name })}
      yes={say('profile.block')}
      no={say('common.cancel')}
      act={block}
    >
      {say('profile.block')}
    </ConfirmButton>
  );
}

/** What may be done about a friendship; `way` is how a stranger is asked. */
function actionsFor(bond: Bond, way: InputOf<typeof requestFriend> | null): readonly Action[] {
  if (bond !== 'none') return answers[bond] ?? [];
  if (!way) return [];
  const icon = <UserPlus aria-hidden />;
  return [{ text: 'profile.ask', kind: 'main', icon, act: () => call(requestFriend, way) }];
}

function blockHintIn(place: MeetingPlace | null) {
  if (place === null) return 'profile.blockHint';
  return 'groupId' in place ? 'profile.blockInGroupHint' : 'profile.blockInEveningHint';
}

function wayTo(
  uid: string,
  username: string | null,
  place: MeetingPlace | null,
): InputOf<typeof requestFriend> | null {
  if (place !== null) return { uid, ...place };
  return username === null ? null : { username };
}

function wayToDuel(uid: string, isFriend: boolean, place: MeetingPlace | null): string | null {
  if (isFriend) return `/duels?with=${uid}`;
  return place !== null && 'groupId' in place ? `/duels?with=${uid}&group=${place.groupId}` : null;
}

export function Unblock({ uid }: { uid: string }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  return (
    <>
      {fault && <Notice>{fault}</Notice>}
      <Button busy={busy !== null} onClick={() => void run('unblock', () => call(unblockUser, { uid }))}>
        {say('friends.unblock')}
      </Button>
    </>
  );
}

/** What can be reported about a user, the likeliest first. */
function reportable({ username, title, bio, avatar }: ShownProfile): ReportedKind[] {
  const hasOwn = title?.kind === 'own';
  return [
    'name',
    ...(username === null ? [] : ['username' as const]),
    ...(hasOwn ? ['title' as const] : []),
    ...(bio === null ? [] : ['bio' as const]),
    ...(avatar === null ? [] : ['avatar' as const]),
    'person',
  ];
}
