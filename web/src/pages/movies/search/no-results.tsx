import { EmptyState } from '#components/feedback/empty-state.tsx';
import popcorn from '#components/feedback/scenes/popcorn.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';

export function NoResults({ onWiden }: { onWiden: (() => void) | null }) {
  const { say } = useWords();
  return (
    <EmptyState
      scene={popcorn}
      title={say('search.nothing')}
      text={say(onWiden ? 'search.nothingNarrowed' : 'search.nothingHint')}
    >
      {onWiden && (
        <Button kind="main" onClick={onWiden}>
          {say('search.everywhere')}
        </Button>
      )}
    </EmptyState>
  );
}
