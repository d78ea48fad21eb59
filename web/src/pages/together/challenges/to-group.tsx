import { addChallenge, removeChallenge } from '@cine/contract/operations/together/groups';
import { UsersRound } from 'lucide-react';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { call } from '#data/queries/call.ts';
import { useGroups } from '#data/queries/use-groups.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** Puts a challenge into a group of the user's, or takes it out. */
export function ToGroup({ challengeId }: { challengeId: string }) {
  const { say } = useWords();
  const groups = ifKnown(useGroups());
  const { fault, run, buttonStateOf } = useAction();
  if (!groups || groups.length === 0) return null;
  return (
    <DialogButton icon={UsersRound} text={say('challenges.toGroup')} title={say('challenges.toGroup')}>
      <p>{say('challenges.toGroupHint')}</p>
      {fault && <Notice>{fault}</Notice>}
      <ul className={layout.stackM}>
        {groups.map(({ id: groupId, data }) => {
          const isIn = data.challengeIds?.includes(challengeId) ?? false;
          const operation = isIn ? removeChallenge : addChallenge;
          return (
            <li key={groupId} className={layout.spreadRow}>
              <span className={layout.centeredRow}>
                <GroupPicture of={data.picture} />
                {data.name}
              </span>
              {/* The same button, which keeps the focus. */}
              <Button
                {...buttonStateOf(groupId)}
                kind={isIn ? 'quiet' : 'plain'}
                aria-label={say(isIn ? 'challenges.outOfNamed' : 'challenges.intoNamed', {
                  group: data.name,
                })}
                onClick={() => void run(groupId, () => call(operation, { groupId, challengeId }))}
              >
                {say(isIn ? 'challenges.outOfGroup' : 'challenges.intoGroup')}
              </Button>
            </li>
          );
        })}
      </ul>
    </DialogButton>
  );
}
