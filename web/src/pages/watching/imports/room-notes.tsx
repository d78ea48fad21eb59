import { maxImportedMovies } from '@cine/contract/operations/watching/imports';
import { maxRatings } from '@cine/contract/operations/watching/ratings';
import { Notice } from '#components/feedback/notice.tsx';
import { useWords } from '#i18n/index.tsx';

/** What an account has no room for, before anything is sent: of movies in all, and of their ratings. */
export function RoomNotes({ count, ratings }: { count: number; ratings: number }) {
  const { say } = useWords();
  return (
    <>
      {ratings > 0 && <Notice>{say('imports.ratingsUnfit', { count: ratings, max: maxRatings })}</Notice>}
      {count > maxImportedMovies && <Notice>{say('imports.moviesUnfit', { max: maxImportedMovies })}</Notice>}
    </>
  );
}
