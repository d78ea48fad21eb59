import {
  answerInvitation,
  type GroupInvitation,
  listInvitations,
} from '@cine/contract/operations/together/groups';
import { useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useInbox } from '#data/queries/use-inbox.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './groups.module.css';

/** The groups to which friends have invited the user. */
export function Invitations() {
  const { say } = useWords();
  const { uid } = useAccount();
  const inbox = ifKnown(useInbox(uid));
  const { data, refusal, again } = useCachedAnswer(listInvitations, {}, uid);
  // Each is announced by a notification.
  useRefetchOnChange(inbox?.unread.map(({ id }) => id).join() ?? null, again);
  const { fault, run, runLast, buttonStateOf } = useAction();
  const [, navigate] = useLocation();
  const invitations = data?.invitations ?? [];

  const accept = ({ groupId }: GroupInvitation) =>
    runLast(`${groupId} true`, async () => {
      await call(answerInvitation, { groupId, accept: true });
      navigate(`/groups/${groupId}`);
    });
  const decline = ({ groupId }: GroupInvitation) =>
    run(`${groupId} false`, async () => {
      await call(answerInvitation, { groupId, accept: false });
      again();
    });

  if (!data && refusal) return <RetryNotice refusal={refusal} onRetry={again} isSmall />;
  if (invitations.length === 0) return null;
  return (
    <section className={`${layout.stackM} ${surface.live} ${styles.invitations}`}>
      <h2 className={prose.subtitle}>{say('groups.invitedTitle', { count: invitations.length })}</h2>
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.stackM}>
        {invitations.map((each) => (
          <li key={each.groupId} className={`${layout.row} ${styles.invitation}`}>
            <GroupPicture of={each.picture} />
            <p className={layout.words}>
              <strong>{each.name}</strong>
              <span className={prose.soft}>
                {dotted([
                  say('groups.invitedBy', { name: each.by.name }),
                  say('player.groupSize', { count: each.members }),
                ])}
              </span>
            </p>
            <div className={layout.wrapS}>
              <Button
                kind="main"
                {...buttonStateOf(`${each.groupId} true`)}
                onClick={() => void accept(each)}
              >
                {say('friends.accept')}
              </Button>
              <Button {...buttonStateOf(`${each.groupId} false`)} onClick={() => void decline(each)}>
                {say('friends.decline')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
