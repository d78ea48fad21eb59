import { type MovieView, showMovie } from '@cine/contract/operations/movies/movies';
import { Star } from 'lucide-react';
import { inLanguage } from '#components/movie/candidate/in-language.ts';
import { ReasonChips } from '#components/movie/candidate/reason-chips.tsx';
import { reasonGroups } from '#components/movie/candidate/reason-groups.ts';
import { servicesOf } from '#components/movie/reasons-in-words.ts';
import type { LivePollPlace } from '#data/queries/polls/use-poll-place.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './room.module.css';

type Props = {
  movieId: number;
  place: LivePollPlace;
  /** The evening's, if it is one. */
  sessionId: string;
  me: string;
};

/** Three facts of a movie, what it is about, and the challenge it advances. Votes don't wait for them. */
export function CardText({ movieId, place, sessionId, me }: Props) {
  const { say, locale } = useWords();
  const { data } = useAnswer(showMovie, place.session ? { movieId, sessionId } : { movieId });
  if (!data) return <div className={styles.coming} />;
  const { rating, runtime, overviews, custom, advances } = data;
  const story = inLanguage(overviews, locale)?.text ?? custom?.overview;
  const service = servicesOf(providersOf(data), locale)[0];
  const [challenge] = reasonGroups(advances, locale);
  const nameOf = (uid: string) => (uid === me ? say('movie.you') : (place.people.get(uid)?.name ?? ''));
  return (
    <>
      <p className={styles.facts}>
        {service && <span>{service}</span>}
        {rating !== null && (
          <span>
            <span className="unseen">{say('movie.rating', { rating })}</span>
            <Star aria-hidden />
            <span aria-hidden>
              {numberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(rating)}
            </span>
          </span>
        )}
        {runtime !== null && <span>{say('movie.minutes', { minutes: runtime })}</span>}
      </p>
      {story && <p className={styles.story}>{story}</p>}
      {challenge && (
        <ReasonChips
          candidate={{ advances: [...challenge.advances], seenBy: [] }}
          teller={{ say, locale, me, nameOf }}
          faceOf={(uid) => place.people.get(uid)?.name ?? ''}
        />
      )}
    </>
  );
}

/** The services that have it: for all tonight, otherwise the user's own. */
function providersOf({ tonight, availability }: MovieView): readonly number[] {
  return (
    tonight?.[0]?.providers ?? availability.offers.filter(({ mine }) => mine).map(({ provider }) => provider)
  );
}
