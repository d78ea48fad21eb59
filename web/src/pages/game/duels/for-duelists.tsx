import { showCharacter } from '@cine/contract/operations/game/characters';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import crossedTorches from '#components/feedback/scenes/crossed-torches.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** Shows members without a character the way to become one. */
export function ForDuelists({ children }: { children: ReactNode }) {
  const { uid, kind } = useAccount();
  const own = useCachedAnswer(showCharacter, kind === 'member' ? {} : null, uid);
  if (own.data?.character) return children;
  return (
    <PageWithTitle>
      {kind === 'member' && own.refusal && <RetryNotice refusal={own.refusal} onRetry={own.again} />}
      {kind === 'member' && !own.data && !own.refusal && <Skeleton count={3} />}
      {kind === 'member' && own.data && <WithoutCharacter />}
      {kind === 'guest' && <Guest />}
    </PageWithTitle>
  );
}

/** What the reader's character is called. */
export function useOwnHero(): string | undefined {
  const { uid, kind } = useAccount();
  return useCachedAnswer(showCharacter, kind === 'member' ? {} : null, uid).data?.character?.name;
}

function PageWithTitle({ children }: { children: ReactNode }) {
  const { say } = useWords();
  return (
    <div className={layout.stackXl}>
      <h1>{say('duels.title')}</h1>
      {children}
    </div>
  );
}

function WithoutCharacter() {
  const { say } = useWords();
  return (
    <EmptyState scene={crossedTorches} title={say('duels.nobodyTitle')} text={say('duels.nobody')}>
      <Link href="/character" className={`${buttons.button} ${buttons.main}`}>
        {say('duels.toCharacter')}
      </Link>
    </EmptyState>
  );
}

function Guest() {
  const { say } = useWords();
  return <ForMembers text={say('duels.guest')} />;
}
