import type { GroupDocument } from '@cine/contract/documents/groups';
import {
  invitedForDays,
  maxMembers,
  renewInvitation,
  revokeInvitation,
} from '@cine/contract/operations/together/groups';
import { spacedCode } from '@cine/contract/text/spaced-code';
import { UserPlus } from 'lucide-react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { BigCode } from '#components/layout/big-code.tsx';
import { ShareLink } from '#components/layout/share-link.tsx';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { NamedInInvitations } from '#components/people/named-in-invitations.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useIsPast } from '#data/device/use-is-past.ts';
import { call } from '#data/queries/call.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { InviteFriends } from './invite-friends.tsx';

type Props = { id: string; group: GroupDocument };

/** Invites friends to the group, or anybody by its code. */
export function Invitation({ id, group }: Props) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { invitation, memberIds, ownerId } = group;
  const isPast = useIsPast(invitation?.expiresAt ?? null);
  const { heir, within } = useFocusHeir();
  const isFull = memberIds.length >= maxMembers;
  return (
    <section className={`${layout.stackM} ${surface.card}`} aria-labelledby="invite-title" {...within}>
      <h2 id="invite-title" tabIndex={-1} ref={heir}>
        {say('groups.inviteTitle')}
      </h2>
      {isFull && <p>{say('groups.full', { limit: maxMembers })}</p>}
      {!isFull && <InviteFriends groupId={id} memberIds={memberIds} />}
      {invitation && !isPast ? (
        <Standing id={id} name={group.name} isOwner={ownerId === uid} {...invitation} />
      ) : (
        !isFull && <Invite id={id} hasExpired={isPast} isAlone={memberIds.length === 1} />
      )}
    </section>
  );
}

function Invite({ id, hasExpired, isAlone }: { id: string; hasExpired: boolean; isAlone: boolean }) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  return (
    <>
      <p className={prose.soft}>
        {say(hasExpired ? 'groups.inviteAgainHint' : 'groups.inviteHint', { days: invitedForDays })}
      </p>
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button
          kind={isAlone ? 'main' : 'plain'}
          busy={busy !== null}
          onClick={() => void run('invite', () => call(renewInvitation, { groupId: id }))}
        >
          <UserPlus aria-hidden />
          {say('groups.invite')}
        </Button>
      </div>
    </>
  );
}

type StandingProps = { id: string; name: string; isOwner: boolean; code: string; expiresAt: number };

function Standing({ id, name, isOwner, code, expiresAt }: StandingProps) {
  const { say, locale } = useWords();
  const until = dayInWords(expiresAt, locale, serverNow());
  return (
    <>
      <p className={prose.soft}>{say('groups.inviteUntil', { day: until })}</p>
      <BigCode code={code} path={`/g/${code}`} label={say('groups.qr', { code: spacedCode(code) })} />
      <ShareLink
        label={say('groups.link')}
        path={`/g/${code}`}
        title={say('groups.shareTitle', { name })}
        text={say('groups.shareText', { name })}
      />
      {isOwner && <NamedInInvitations />}
      <div className={layout.wrapS}>
        <ConfirmButton
          kind="quiet"
          title={say('groups.newCodeTitle')}
          hint={say('groups.newCodeHint', { days: invitedForDays })}
          yes={say('groups.newCode')}
          no={say('common.cancel')}
          act={() => call(renewInvitation, { groupId: id })}
        >
          {say('groups.newCode')}
        </ConfirmButton>
        <ConfirmButton
          kind="quiet"
          title={say('groups.revokeTitle')}
          hint={say('groups.revokeHint')}
          yes={say('groups.revoke')}
          no={say('common.cancel')}
          act={() => call(revokeInvitation, { groupId: id })}
        >
          {say('groups.revoke')}
        </ConfirmButton>
      </div>
    </>
  );
}
