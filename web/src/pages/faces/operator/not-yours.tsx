import { useState } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import velvetRope from '#components/feedback/scenes/velvet-rope.svg?drawing';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { refreshIdentity } from '#data/auth/identity.ts';
import { useWords } from '#i18n/index.tsx';

/** What users see who aren't operators. A new operator's token does not say so yet. */
export function NotYours() {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const [hasLooked, setLooked] = useState(false);
  const look = async () => setLooked(await run('look', () => refreshIdentity()));
  return (
    <EmptyState
      scene={velvetRope}
      isPage
      title={say('operator.notYoursTitle')}
      text={say('operator.notYours')}
    >
      <Button busy={busy !== null} onClick={() => void look()}>
        {say('operator.lookAgain')}
      </Button>
      <Link href="/" className={`${buttons.button} ${buttons.plain}`}>
        {say('common.home')}
      </Link>
      {fault && <Notice>{fault}</Notice>}
      {hasLooked && <Notice kind="news">{say('operator.stillNot')}</Notice>}
    </EmptyState>
  );
}
