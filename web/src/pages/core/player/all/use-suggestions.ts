import { suggestMovies } from '@cine/contract/operations/movies/movies';
import { useAnswer } from '#data/queries/use-answer.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';

const limit = 4;

/** What to watch next, asked again when the user's progress, places or services change. */
export function useSuggestions(progress: Progress | null, watchesOn: string) {
  const counts = Object.values(progress?.challenges ?? {}).map(
    ({ challenge, currentCount }) => `${challenge.id} ${currentCount}`,
  );
  const answer = useAnswer(suggestMovies, progress && { limit: limit });
  useRefetchOnChange(progress && [watchesOn, ...counts].join(), answer.again);
  return answer;
}
export type Suggestions = ReturnType<typeof useSuggestions>;
