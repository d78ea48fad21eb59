import type { CircleDocument } from '@cine/contract/documents/circles';
import type { InputOf } from '@cine/contract/operation';
import type { ReportedKind } from '@cine/contract/operations/faces/moderation';
import {
  answerFriend,
  blockUser,
  removeFriend,
  requestFriend,
  unblockUser,
  withdrawRequest,
} from '@cine/contract/operations/together/friends';
import type { ShownProfile } from '@cine/contract/operations/together/profiles';
import { Swords, UserPlus } from 'lucide-react';
import { Link } from 'wouter';
import { useAccount } from '../../../live/auth/user.tsx';
import { call } from '../../../live/data/call.ts';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import buttons from '../../../pieces/form/button.module.css';
import { Button } from '../../../pieces/form/button.tsx';
import { ConfirmButton } from '../../../pieces/form/confirm-button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { bondIn } from '../../../pieces/people/bond-in.ts';
import { ReportButton } from '../../../pieces/people/report-button.tsx';
import layout from '../../../style/layout.module.css';
import { dayInWords } from '../../../words/days.ts';
import { useWords } from '../../../words/index.tsx';
import styles from './person.module.css';

/** An evening or a group in which the user sees them. */
export type Place = { sessionId: string } | { groupId: string };

type Props = { profile: ShownProfile; circle: CircleDocument; place: Place | null };

/** What a member can do about another: ask, answer, part, block. */
export function Deeds({ profile, circle, place }: Props) {
  const { uid, name, username } = profile;
  const { say, locale } = useWords();
  const { kind } = useAccount();
  const { fault, run, lookOf } = useAction();
  if (kind === 'guest') return <p className={styles.soft}>{say('friends.guest')}</p>;
  const bond = bondIn(circle, uid);
  const since = bond === 'friends' ? circle.friends[uid]!.since : undefined;
  const isAsking = bond === 'asking';
  const isAsked = bond === 'asked';
  const way = wayTo(uid, username, place);
  const duelWith = wayToDuel(uid, bond === 'friends', place);
  const reply = (accept: boolean) => void run(`answer ${accept}`, () => call(answerFriend, { uid, accept }));
  const blocking = bond !== 'none' || place !== null ? { uid } : username === null ? null : { username };
  const block = () => call(blockUser, { ...blocking, ...place });
  return (
    <section className={layout.stackM} aria-label={say('friends.title')}>
      {fault && <Notice>{fault}</Notice>}
      {since !== undefined && (
        <p>{say('person.friendsSince', { day: dayInWords(since, locale, Date.now()) })}</p>
      )}
      {isAsking && <p>{say('person.asks', { name })}</p>}
      {isAsked && <p>{say('person.asked')}</p>}
      <div className={layout.wrapM}>
        {isAsking && (
          <>
            <Button kind="main" {...lookOf('answer true')} onClick={() => reply(true)}>
              {say('friends.accept')}
            </Button>
            <Button {...lookOf('answer false')} onClick={() => reply(false)}>
              {say('friends.decline')}
            </Button>
          </>
        )}
        {isAsked && (
          <Button
            {...lookOf('withdraw')}
            onClick={() => void run('withdraw', () => call(withdrawRequest, { uid }))}
          >
            {say('friends.withdraw')}
          </Button>
        )}
        {since === undefined && !isAsking && !isAsked && way && (
          <Button
            kind="main"
            {...lookOf('ask')}
            onClick={() => void run('ask', () => call(requestFriend, way))}
          >
            <UserPlus aria-hidden />
            {say('person.ask')}
          </Button>
        )}
        {duelWith !== null && (
          <Link href={duelWith} className={`${buttons.button} ${buttons.plain}`}>
            <Swords aria-hidden />
            {say('duels.challenge')}
          </Link>
        )}
        {since !== undefined && (
          <ConfirmButton
            title={say('person.removeTitle', { name })}
            hint={say('person.removeHint', { name })}
            yes={say('person.remove')}
            no={say('common.cancel')}
            act={() => call(removeFriend, { uid })}
            also={{ text: say('person.removeAndBlock'), act: block }}
          >
            {say('person.remove')}
          </ConfirmButton>
        )}
        {blocking && (
          <ConfirmButton
            kind="danger"
            title={say('person.blockTitle', { name })}
            hint={say(blockHintIn(place), { name })}
            yes={say('person.block')}
            no={say('common.cancel')}
            act={block}
          >
            {say('person.block')}
          </ConfirmButton>
        )}
        <ReportButton kinds={reportable(profile)} id={uid} name={name} />
      </div>
    </section>
  );
}

function blockHintIn(place: Place | null) {
  if (place === null) return 'person.blockHint';
  return 'groupId' in place ? 'person.blockInGroupHint' : 'person.blockInEveningHint';
}

/** How to ask somebody: where both are, or by a username that they show. */
function wayTo(
  uid: string,
  username: string | null,
  place: Place | null,
): InputOf<typeof requestFriend> | null {
  if (place !== null) return { uid, ...place };
  return username === null ? null : { username };
}

/** Where to challenge them, as friends and those of a group may. */
function wayToDuel(uid: string, isFriend: boolean, place: Place | null): string | null {
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
function reportable({ username, title }: ShownProfile): ReportedKind[] {
  const hasOwn = title?.kind === 'own';
  return [
    'name',
    ...(username === null ? [] : ['username' as const]),
    ...(hasOwn ? ['title' as const] : []),
    'person',
  ];
}
