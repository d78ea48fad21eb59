import { rewards } from '@cine/contract/game/rewards';
import { createCharacter } from '@cine/contract/operations/game/characters';
import { useState } from 'react';
import { ForMembers } from '../../../components/account/for-members.tsx';
import { AnsweredAt } from '../../../components/feedback/answered-at.tsx';
import { Notice } from '../../../components/feedback/notice.tsx';
import { RetryNotice } from '../../../components/feedback/retry-notice.tsx';
import { Skeleton } from '../../../components/feedback/skeleton.tsx';
import { useFocusHeir } from '../../../components/layout/use-focus-heir.ts';
import { useAccount } from '../../../data/auth/user.tsx';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import { CreateForm } from './create-form.tsx';
import { Own } from './own.tsx';
import { useCharacter } from './use-character.ts';

/** Who the user is in duels: a form before there is a character, then all that it is and has. */
export default function CharacterPage() {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  if (kind === 'member') return <OfMember uid={uid} />;
  return (
    <div className={layout.stackXl}>
      <h1>{say('character.title')}</h1>
      <ForMembers text={say('character.guest')} />
    </div>
  );
}

function OfMember({ uid }: { uid: string }) {
  const { say } = useWords();
  const { data, refusal, keptAt, again, milestones, changeBy } = useCharacter(uid);
  const [isNew, setNew] = useState(false);
  const { heir, within } = useFocusHeir();
  const character = data?.character ?? null;
  return (
    <div className={layout.stackXl} {...within}>
      <h1 ref={heir} tabIndex={-1}>
        {character?.name ?? say(data ? 'character.create' : 'character.title')}
      </h1>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {refusal && !data && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={3} />}
      {isNew && character && (
        <Notice kind="news">{say('character.created', { coins: rewards.character.pays.coins })}</Notice>
      )}
      {data && !character && (
        <CreateForm
          uid={uid}
          onCreate={async (chosen) => {
            await changeBy(createCharacter, chosen);
            setNew(true);
          }}
        />
      )}
      {character && <Own character={character} milestones={milestones ?? []} changeBy={changeBy} />}
    </div>
  );
}
