import { EmptyState } from '#components/feedback/empty-state.tsx';
import popcorn from '#components/feedback/scenes/popcorn.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { useWords } from '#i18n/index.tsx';

type Props = {
  /** Removes the filters; null if there are none. */
  onClearFilters: (() => void) | null;
  /** What that button says. */
  clear?: string;
};

/** What the search shows if nothing is found. */
export function NoResults({ onClearFilters, clear }: Props) {
  const { say } = useWords();
  return (
    <EmptyState
      scene={popcorn}
      title={say('search.nothing')}
      text={say(onClearFilters ? 'search.nothingNarrowed' : 'search.nothingHint')}
    >
      {onClearFilters && (
        <Button kind="main" onClick={onClearFilters}>
          {clear ?? say('search.everywhere')}
        </Button>
      )}
    </EmptyState>
  );
}
