import type { GroupDocument } from '@cine/contract/documents/groups';
import { removeChallenge } from '@cine/contract/operations/together/groups';
import { X } from 'lucide-react';
import { Link } from 'wouter';
import { ChallengeCard } from '#components/challenge/challenge-card.tsx';
import { JoinButton } from '#components/challenge/found/join-button.tsx';
import { useFoundChallenge } from '#components/challenge/found/use-found-challenge.ts';
import { titleOfChallenge } from '#components/challenge/player-challenge.ts';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

type Props = { id: string; uid: string; group: GroupDocument };

/** The group's challenges. */
export function Challenges({ id, uid, group }: Props) {
  const { say } = useWords();
  const { challengeIds = [] } = group;
  return (
    <section className={layout.stackM} aria-labelledby="challenges-title">
      <h2 id="challenges-title">{say('groups.challenges')}</h2>
      {challengeIds.length === 0 && (
        <p className={prose.soft}>
          {say('groups.challengesHint')} <Link href="/challenges">{say('groups.toChallenges')}</Link>
        </p>
      )}
      <ul className={layout.stackM}>
        {challengeIds.map((challengeId) => (
          <li key={challengeId}>
            <GroupChallenge groupId={id} uid={uid} challengeId={challengeId} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type GroupChallengeProps = { groupId: string; uid: string; challengeId: string };

/** A challenge of the group; one that is gone can be removed as well. */
function GroupChallenge({ groupId, uid, challengeId }: GroupChallengeProps) {
  const teller = useWords();
  const { say } = teller;
  const challenge = useFoundChallenge(challengeId, uid);
  if (challenge.state === 'loading') return <Skeleton count={1} />;
  if (challenge.state === 'unknown') return <NotOnDevice isSmall />;
  if (challenge.state === 'missing')
    return (
      <div className={layout.spreadRow}>
        <p className={prose.soft}>{say('groups.challengeGone')}</p>
        <RemoveChallengeButton
          groupId={groupId}
          challengeId={challengeId}
          title={say('groups.challengeGone')}
        />
      </div>
    );
  const { playerChallenge } = challenge;
  const title = titleOfChallenge(playerChallenge, teller);
  return (
    <ChallengeCard playerChallenge={playerChallenge} uid={uid}>
      {playerChallenge.standing === 'open' && <JoinButton challengeId={challengeId} title={title} />}
      <RemoveChallengeButton groupId={groupId} challengeId={challengeId} title={title} />
    </ChallengeCard>
  );
}

type RemoveProps = { groupId: string; challengeId: string; title: string };

function RemoveChallengeButton({ groupId, challengeId, title }: RemoveProps) {
  const { say } = useWords();
  const { busy, fault, runLast } = useAction();
  return (
    <>
      <Button
        kind="quiet"
        busy={busy !== null}
        aria-label={say('groups.takeOutOf', { title })}
        onClick={() => void runLast('out', () => call(removeChallenge, { groupId, challengeId }))}
      >
        <X aria-hidden />
        {say('groups.takeOut')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
