import type { GroupDocument } from '@cine/contract/documents/groups';
import {
  answerInvitation,
  createGroup,
  type GroupInvitation,
  inviteFriend,
  listInvitations,
} from '@cine/contract/operations/together/groups';
import { localDay } from '@cine/contract/zones/local-clock';
import { useState } from 'react';
import { Link } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { Form } from '#components/form/form.tsx';
import { TextField } from '#components/form/text-field.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { keysForRetries } from '#data/queries/keys-for-retries.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import type { Row } from '#data/queries/use-documents.ts';
import { useInbox } from '#data/queries/use-inbox.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import { zoneShown } from '#i18n/zone.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useSession } from '../../session-context.tsx';
import { Stub } from './stub.tsx';
import type { groupFor, othersAt } from './who-was-there.ts';

type Props = ReturnType<typeof othersAt> & {
  /** All with an account who were there. */
  uids: readonly string[];
  group: ReturnType<typeof groupFor<Row<GroupDocument>>>;
};

/** Makes a group of those who were there, or says that there is one. */
export function MakeGroup({ uids, members, guests, group }: Props) {
  const { say, locale } = useWords();
  const { nameOf } = useSession();
  const invitation = useInvitationOf(group === null ? uids : []);
  const names = (all: readonly string[]) => listInWords(all, locale);
  if (group)
    return (
      <Stub title={say('nextTime.yourGroup')}>
        <p>
          <Link href={`/groups/${group.group.id}`}>{group.group.data.name}</Link>
        </p>
        {group.missing.length > 0 && (
          <p role="status" className={prose.soft}>
            {say('nextTime.invited', { names: names(group.missing.map(nameOf)) })}
          </p>
        )}
      </Stub>
    );
  if (invitation) return <Accept {...invitation} />;
  return (
    <Stub title={say('nextTime.group', { count: uids.length })}>
      <p className={prose.soft}>{say('nextTime.groupHint')}</p>
      <div>
        <DialogButton
          kind="main"
          text={say('nextTime.make')}
          title={say('nextTime.group', { count: uids.length })}
        >
          {(close) => <GroupForm members={members} guests={guests} onDone={close} />}
        </DialogButton>
      </div>
    </Stub>
  );
}

/** An invitation that somebody who was there has sent since. */
function useInvitationOf(uids: readonly string[]): GroupInvitation | undefined {
  const { uid } = useAccount();
  const inbox = ifKnown(useInbox(uid));
  const { data, again } = useCachedAnswer(listInvitations, {}, uid);
  // Each is announced by a notification.
  useRefetchOnChange(inbox?.unread.map(({ id }) => id).join() ?? null, again);
  return data?.invitations.find(({ by }) => uids.includes(by.uid));
}

function Accept({ groupId, name, by }: GroupInvitation) {
  const { say } = useWords();
  const { busy, fault, runLast } = useAction();
  return (
    <Stub title={name}>
      <p>{say('groups.invitedBy', { name: by.name })}</p>
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button
          kind="main"
          busy={busy !== null}
          onClick={() => void runLast('accept', () => call(answerInvitation, { groupId, accept: true }))}
        >
          {say('groups.join')}
        </Button>
      </div>
    </Stub>
  );
}

type FormProps = ReturnType<typeof othersAt> & { onDone: () => void };

/** Names the group, which is called after the day, and invites the others. */
function GroupForm({ members, guests, onDone }: FormProps) {
  const { say, locale } = useWords();
  const { id: sessionId, session } = useSession();
  // 1 January 1970 was a Thursday.
  const weekday = (localDay(session.createdAt, zoneShown()) + 3) % 7;
  const [name, setName] = useState(() => say('nextTime.name', { day: String(weekday) }));
  const [keyFor] = useState(keysForRetries);
  const { busy, fault, runLast } = useAction();
  const namesOf = (all: readonly { name: string }[]) =>
    listInWords(
      all.map((each) => each.name),
      locale,
    );

  function make() {
    if (name.trim() === '') return;
    void runLast('make', async () => {
      const look = { name, picture: 'popcorn' } as const;
      const { id: groupId } = await call(createGroup, { ...look, key: keyFor(look) });
      for (const { uid } of members) await call(inviteFriend, { groupId, uid, sessionId });
      onDone();
    });
  }

  return (
    <Form className={layout.stackL} onSubmit={make}>
      <TextField
        label={say('groups.name')}
        fault={name.trim() === '' ? say('groups.nameMissing') : null}
        value={name}
        autoComplete="off"
        maxLength={40}
        onChange={({ target }) => setName(target.value)}
      />
      <p>{say('nextTime.invites', { names: namesOf(members) })}</p>
      {guests.length > 0 && (
        <p className={prose.soft}>
          {say('nextTime.withoutAccount', { names: namesOf(guests), count: guests.length })}
        </p>
      )}
      {fault && <Notice>{fault}</Notice>}
      <div>
        <Button kind="main" type="submit" busy={busy !== null}>
          {say('nextTime.makeAndInvite')}
        </Button>
      </div>
    </Form>
  );
}
