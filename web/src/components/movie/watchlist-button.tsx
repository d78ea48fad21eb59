import { BookmarkCheck, BookmarkPlus } from 'lucide-react';
import { useState } from 'react';
import type { Watchlist } from '#data/queries/use-watchlist.ts';
import { useWords } from '#i18n/index.tsx';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { faultOf } from '../form/use-action.ts';
import { titleOf } from './reasons-in-words.ts';
import styles from './watchlist-button.module.css';

type Props = {
  movie: { movieId: number; title: string; titles: { fr?: string | undefined; ru?: string | undefined } };
  watchlist: Watchlist;
  /** In a list it is an icon whose label names the movie. */
  look?: 'button' | 'mark';
};

/**
 * Puts a movie on the watchlist or takes it off. Changes the list at once, and changes it back with the
 * reason if the server refuses.
 */
export function WatchlistButton({ movie, watchlist: { ids, want }, look = 'button' }: Props) {
  const { say, locale } = useWords();
  const [fault, setFault] = useState<string | null>(null);
  const title = titleOf(movie, locale);
  const isOn = ids.has(movie.movieId);

  async function toggle() {
    setFault(null);
    try {
      await want({ movieId: movie.movieId, title }, !isOn);
    } catch (error) {
      setFault(faultOf(error, say));
    }
  }

  return (
    <>
      <Button
        className={`${styles.toggle} ${look === 'mark' ? styles.mark : ''}`}
        aria-pressed={isOn}
        aria-label={look === 'mark' ? say('watchlist.named', { title }) : undefined}
        onClick={() => void toggle()}
      >
        {isOn ? <BookmarkCheck aria-hidden /> : <BookmarkPlus aria-hidden />}
        {look === 'button' && say('watchlist.title')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
