import { Loading } from '#components/feedback/loading.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { knownMovie } from '#components/movie/poster/known-movies.ts';
import { Backdrop, Poster } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './movie.module.css';
import header from './movie-header.module.css';

/** A movie that is loading, with what the last page showed of it. */
export function MovieOnItsWay({ movieId }: { movieId: number }) {
  const { locale } = useWords();
  const listed = knownMovie(movieId);
  const facts = <Skeleton count={3} size="line" />;
  if (!listed)
    return (
      <Loading>
        <div className={styles.page}>
          <div className={header.head} data-theme="dark">
            <div className={header.poster}>
              <Skeleton size="poster" />
            </div>
            <div className={header.names}>
              <Skeleton size="line" />
            </div>
            <div className={header.text}>{facts}</div>
          </div>
          <Skeleton />
        </div>
      </Loading>
    );
  return (
    <div className={styles.page}>
      <div className={header.head} data-theme="dark">
        <div className={header.art}>
          <Backdrop movie={listed} />
        </div>
        <div className={header.poster}>
          <Poster movie={listed} sizes="(min-width: 60rem) 18rem, 8rem" />
        </div>
        <h1 className={`${header.names} ${header.coming}`}>{titleOf(listed, locale)}</h1>
        <div className={header.text}>
          <Loading isPart>
            <div className={header.text}>{facts}</div>
          </Loading>
        </div>
      </div>
      <Skeleton />
    </div>
  );
}
