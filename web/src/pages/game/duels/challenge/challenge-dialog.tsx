import { previewDuel } from '@cine/contract/operations/game/duels';
import { useState } from 'react';
import { Link } from 'wouter';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { LabelledSelect } from '#components/form/labelled-select.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import { ChallengeForm } from './challenge-form.tsx';
import { friendsIn } from './friends-in.ts';

/** Whom a user challenges: a friend, or a member of a group that both are in. */
export type ChallengedPlayer = { userId: string; groupId?: string };

type Props = {
  /** Whom the page led to; null lets the user choose among friends. */
  about: ChallengedPlayer | null;
  onClose: () => void;
};

export function ChallengeDialog({ about, onClose }: Props) {
  const { say } = useWords();
  const [friendId, setFriendId] = useState('');
  const chosen = about ?? (friendId === '' ? null : { userId: friendId });
  const preview = useAnswer(previewDuel, chosen);
  const { data, refusal, again } = preview;
  const name = data?.opponent.member?.name;
  return (
    <Dialog
      title={about && name ? say('duels.challengeNamed', { name }) : say('duels.challenge')}
      onClose={onClose}
    >
      {!about && <FriendChoice chosen={friendId} onChoose={setFriendId} />}
      {chosen && !data && refusal && <RetryNotice refusal={refusal} onRetry={again} isSmall />}
      {chosen && !data && !refusal && <Skeleton count={2} />}
      {chosen && data && (
        <ChallengeForm key={chosen.userId} about={chosen} preview={data} onChanged={again} />
      )}
    </Dialog>
  );
}

function FriendChoice({ chosen, onChoose }: { chosen: string; onChoose: (uid: string) => void }) {
  const { say, locale } = useWords();
  const friends = friendsIn(ifKnown(useCircle()), locale);
  if (friends?.length === 0)
    return (
      <p>
        {say('duels.friendless')} <Link href="/friends">{say('duels.toFriends')}</Link>
      </p>
    );
  return (
    <LabelledSelect label={say('duels.who')} value={chosen} onChange={onChoose}>
      <option value="">{say('duels.choose')}</option>
      {friends?.map(({ uid, name }) => (
        <option key={uid} value={uid}>
          {name}
        </option>
      ))}
    </LabelledSelect>
  );
}
