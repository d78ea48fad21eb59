import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { AnsweredAt } from '../../../components/feedback/answered-at.tsx';
import { RetryNotice } from '../../../components/feedback/retry-notice.tsx';
import { Skeleton } from '../../../components/feedback/skeleton.tsx';
import { Button } from '../../../components/form/button.tsx';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import { type About, ChallengeDialog } from './challenge/challenge-dialog.tsx';
import { ForDuelists } from './for-duelists.tsx';
import { DuelLists } from './list/duel-lists.tsx';
import { useDuels } from './list/use-duels.ts';
import { Sparring } from './sparring/sparring.tsx';

export default function DuelsPage() {
  return (
    <ForDuelists>
      <OfDuelist />
    </ForDuelists>
  );
}

function OfDuelist() {
  const { say } = useWords();
  const duels = useDuels();
  const { all, refusal, keptAt, again } = duels;
  const challenge = useChallenge();
  return (
    <div className={layout.stackXl}>
      <header className={layout.spreadRow}>
        <h1>{say('duels.title')}</h1>
        <Button kind="main" onClick={challenge.open}>
          {say('duels.challengeFriend')}
        </Button>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !all && <RetryNotice refusal={refusal} onRetry={again} />}
      {!all && !refusal && <Skeleton count={3} size="row" />}
      {all && (
        <div className={layout.unevenColumns}>
          <DuelLists all={all} more={duels.more} />
          <Sparring />
        </div>
      )}
      {challenge.isOpen && <ChallengeDialog about={challenge.about} onClose={challenge.close} />}
    </div>
  );
}

/** Whether somebody is being challenged; links from elsewhere say whom. */
function useChallenge() {
  const [address, setAddress] = useSearchParams();
  const [isChoosing, setChoosing] = useState(false);
  const [userId, groupId] = [address.get('with'), address.get('group')];
  const about: About | null = userId === null ? null : { userId, ...(groupId !== null && { groupId }) };
  return {
    about,
    isOpen: isChoosing || about !== null,
    open: () => setChoosing(true),
    close: () => {
      setChoosing(false);
      if (about) setAddress({}, { replace: true });
    },
  };
}
