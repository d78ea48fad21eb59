import { showMovie } from '@cine/contract/operations/movies/movies';
import { placesInWords } from '../../../components/movie/reasons-in-words.ts';
import { useAccount } from '../../../data/auth/user.tsx';
import { useAnswer } from '../../../data/queries/use-answer.ts';
import { useWords } from '../../../i18n/index.tsx';
import surface from '../../../style/surface.module.css';
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
