import { Avatar } from '#components/people/avatar.tsx';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useSession } from '../session-context.tsx';

/** The friends of the user who are invited and haven't come. */
export function InvitedFriends() {
  const { session } = useSession();
  return session.invited ? <Invited uids={Object.keys(session.invited)} /> : null;
}

function Invited({ uids }: { uids: readonly string[] }) {
  const { say } = useWords();
  const friends = ifKnown(useCircle())?.friends ?? {};
  const people = uids.flatMap((uid) => (friends[uid] ? [{ uid, name: friends[uid].name }] : []));
  if (people.length === 0) return null;
  return (
    <p className={`${layout.centeredRow} ${prose.soft}`} role="status">
      {people.map(({ uid, name }) => (
        <Avatar key={uid} uid={uid} name={name} size="s" />
      ))}
      <span>{say('session.invitedFriends', { names: joinNames(people.map(({ name }) => name)) })}</span>
    </p>
  );
}
