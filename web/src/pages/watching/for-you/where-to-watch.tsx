import { showMovie } from '@cine/contract/operations/movies/movies';
import { useAccount } from '../../../live/auth/user.tsx';
import { useAnswer } from '../../../live/data/use-answer.ts';
import { placesInWords } from '../../../pieces/movie/reasons-in-words.ts';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import styles from './for-you.module.css';

/** Where the user can watch a movie. */
export function WhereToWatch({ movieId }: { movieId: number }) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { data } = useAnswer(showMovie, { movieId });
  if (!data) return null;
  const { availability, viewers } = data;
  const places = viewers.find((viewer) => viewer.uid === uid)?.places ?? [];
  const nowhere = availability.knowledge === 'unknown' ? 'forYou.notKnown' : 'forYou.notMine';
  return (
    <p>
      {places.length > 0 ? placesInWords(places, { say, locale, me: uid, nameOf: () => '' }) : say(nowhere)}
      {availability.sampleOffers && places.length > 0 && (
        <small className={`${surface.sample} ${styles.sample}`}>{say('movie.sampleOffers')}</small>
      )}
    </p>
  );
}
