import { type MovieView, showMovie } from '@cine/contract/operations/movies/movies';
import { ExternalLink } from 'lucide-react';
import { lazyComponent } from '#data/lazy-component.tsx';
import { useAnswer } from '#data/queries/use-answer.ts';
import { withMoreWords } from '#i18n/catalogues.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { RetryNotice } from '../../feedback/retry-notice.tsx';
import { Skeleton } from '../../feedback/skeleton.tsx';
import styles from './candidate.module.css';
import { inLanguage, trailerAddress } from './in-language.ts';

const OwnOverview = lazyComponent(withMoreWords(() => import('../own-overview.tsx')));

/** What a movie is about, and its trailer. Loaded once it is asked for. */
export function MovieAbout({ movieId, sessionId }: { movieId: number; sessionId: string | undefined }) {
  const { say } = useWords();
  const input = sessionId === undefined ? { movieId } : { movieId, sessionId };
  const { data, refusal, again } = useAnswer(showMovie, input);
  if (!data && refusal) return <RetryNotice isSmall refusal={refusal} onRetry={again} />;
  if (!data) return <Skeleton count={2} size="line" />;
  const isKnown = Object.keys(data.overviews).length > 0 || data.custom?.overview != null;
  return (
    <>
      {isKnown ? <Overview movie={data} /> : <p>{say('movie.noOverview')}</p>}
      <TrailerLink movie={data} className={styles.trailer} />
    </>
  );
}

export function Overview({ movie, className }: { movie: MovieView; className?: string | undefined }) {
  const { locale } = useWords();
  if (movie.custom?.overview != null) return <OwnOverview {...movie.custom} className={className} />;
  const overview = inLanguage(movie.overviews, locale);
  if (!overview) return null;
  return (
    <p className={className} lang={overview.lang}>
      {overview.text}
    </p>
  );
}

export function TrailerLink({ movie, className }: { movie: MovieView; className: string | undefined }) {
  const { say, locale } = useWords();
  const trailer = inLanguage(movie.trailers, locale);
  if (!trailer) return null;
  return (
    <a
      className={`${layout.tapLink} ${className}`}
      href={trailerAddress(trailer.text)}
      hrefLang={trailer.lang ?? locale}
      target="_blank"
      rel="noreferrer"
    >
      {say('movie.trailer')}
      <span className="unseen">{say('movie.newTab')}</span>
      <ExternalLink aria-hidden />
    </a>
  );
}
