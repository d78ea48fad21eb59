import { maxCollections } from '@cine/contract/operations/watching/collection-parts';
import { maxImportedMovies as max } from '@cine/contract/operations/watching/imports';
import { maxRatings } from '@cine/contract/operations/watching/ratings';
import { Notice } from '#components/feedback/notice.tsx';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';

type Props = {
  /** The movies to be imported, and those of former imports; some may be both. */
  count: number;
  held: number;
  /** The ratings that don't fit. */
  ratings: number;
  /** The names of lists that don't fit. */
  lists: readonly string[];
};

/** What an account has no room for, before anything is sent: of movies in all, their ratings, and lists. */
export function RoomNotes({ count, held, ratings, lists }: Props) {
  const { say } = useWords();
  return (
    <>
      {ratings > 0 && <Notice>{say('imports.ratingsUnfit', { count: ratings, max: maxRatings })}</Notice>}
      {lists.length > 0 && (
        <Notice>
          {say('imports.listsUnfit', { count: lists.length, max: maxCollections, names: joinNames(lists) })}
        </Notice>
      )}
      {count > max && <Notice>{say('imports.moviesUnfit', { max })}</Notice>}
      {count <= max && count + held > max && <Notice>{say('imports.moviesTight', { held, max })}</Notice>}
    </>
  );
}
