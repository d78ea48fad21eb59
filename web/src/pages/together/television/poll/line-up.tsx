import type { PollDocument } from '@cine/contract/documents/polls';
import type { PollOption } from '@cine/contract/polls/poll';
import { Poster } from '#components/movie/poster/poster.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { posterMovieOf } from '#components/poll/option-row.tsx';
import { useWords } from '#i18n/index.tsx';
import styles from './poll-screen.module.css';

/** More movies stand in two rows. */
const aRow = 8;

/** The movies that a poll is about, side by side. */
export function LineUp({ poll: { options, vetoed } }: { poll: Pick<PollDocument, 'options' | 'vetoed'> }) {
  const columns = options.length > aRow ? Math.ceil(options.length / 2) : Math.max(4, options.length);
  return (
    <ul className={styles.movies} style={{ '--columns': columns }}>
      {options.map((option) => (
        <Movie key={option.movieId} option={option} isVetoed={vetoed.includes(option.movieId)} />
      ))}
    </ul>
  );
}

function Movie({ option, isVetoed }: { option: PollOption; isVetoed: boolean }) {
  const { say, locale } = useWords();
  return (
    <li data-out={isVetoed || undefined}>
      <div className={styles.poster}>
        <Poster movie={posterMovieOf(option)} sizes="15vw" />
      </div>
      <p className={styles.title}>{titleOf(option, locale)}</p>
      {isVetoed && <p className={styles.out}>{say('television.ruledOut')}</p>}
    </li>
  );
}
