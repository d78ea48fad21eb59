import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import closedCurtain from '#components/feedback/scenes/closed-curtain.svg?drawing';
import buttons from '#components/form/button.module.css';
import type { CollectionState } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';

type Props = { of: Exclude<CollectionState, { state: 'there' }> };

/** Why there is no collection to look at. */
export function CollectionUnseen({ of: result }: Props) {
  const { say } = useWords();
  if (result.state === 'failed') return <RetryNotice refusal={result.refusal} onRetry={result.again} />;
  if (result.state === 'unknown') return <NotOnDevice isPage />;
  return (
    <EmptyState
      scene={closedCurtain}
      isPage
      title={say('collections.gone')}
      text={say('collections.goneHint')}
    >
      <Link href="/collections" className={`${buttons.button} ${buttons.main}`}>
        {say('collections.title')}
      </Link>
    </EmptyState>
  );
}
