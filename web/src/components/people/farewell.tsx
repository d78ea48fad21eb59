import type { GainDocument } from '@cine/contract/documents/gains';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Ref } from 'react';
import { useWords } from '#i18n/index.tsx';

type Props = {
  session: Pick<SessionDocument, 'status' | 'watched'>;
  /** What the session's movies earned; null until known. */
  gains: readonly Pick<GainDocument, 'movieId'>[] | null;
  /** Lets the title take the focus. */
  titleRef?: Ref<HTMLHeadingElement>;
};

/**
 * What an evening that is over says: how many movies, and thanks. Movies that everyone took back don't count.
 */
export function Farewell({ session: { status, watched }, gains, titleRef }: Props) {
  const { say } = useWords();
  const counted = watched.filter(
    ({ movieId }) => gains === null || gains.some((gain) => gain.movieId === movieId),
  );
  return (
    <>
      <h1 ref={titleRef} tabIndex={-1}>
        {say('session.overTitle')}
      </h1>
      <p>{say(status === 'closed' ? 'session.over' : 'session.overByTime', { movies: counted.length })}</p>
    </>
  );
}
