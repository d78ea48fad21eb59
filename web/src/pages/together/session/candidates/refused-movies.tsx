import { type GroupDocument, groupDocument, refusedMoviesIn } from '@cine/contract/documents/groups';
import { useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { Dialog } from '#components/layout/dialog.tsx';
import { RefusedMovieList } from '#components/movie/refused/refused-movie-list.tsx';
import { useDocument } from '#data/queries/use-document.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { useSession } from '../session-context.tsx';
import styles from './candidate-list.module.css';

/** The group that an evening was opened for, live, if the device's user is in it. */
export function useGroupOfSession(): GroupDocument | null {
  const { session, holder } = useSession();
  const { groupId } = session;
  const live = useDocument(groupId === undefined ? null : `groups/${groupId}`, groupDocument, holder.seat);
  return live.state === 'there' && live.data.members[holder.uid] ? live.data : null;
}

/** What differs where a group refuses other movies. */
export function refusedKey(group: GroupDocument | null): string {
  return group === null
    ? ''
    : refusedMoviesIn(group, serverNow())
        .map(({ movieId }) => movieId)
        .join();
}

export function RefusedMovies({ count, group }: { count: number; group: GroupDocument | null }) {
  const { say } = useWords();
  const { session, holder } = useSession();
  const [isOpen, setOpen] = useState(false);
  if (count === 0 && !isOpen) return null;
  return (
    <div className={styles.refused}>
      <p>{say('refusals.leftOut', { count })}</p>
      {group && (
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {say('refusals.see')}
        </Button>
      )}
      {isOpen && group && (
        <Dialog title={say('refusals.refuse')} onClose={() => setOpen(false)}>
          <RefusedMovieList groupId={session.groupId!} group={group} seat={holder.seat} />
        </Dialog>
      )}
    </div>
  );
}
