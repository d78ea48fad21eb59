import { UserRound } from 'lucide-react';
import { useWords } from '#i18n/index.tsx';
import { Avatar } from '../../people/avatar.tsx';
import { posterMovieOf } from '../../poll/option-row.tsx';
import { Poster } from '../poster/poster.tsx';
import { titleOf } from '../reasons-in-words.ts';
import type { MovieWithVoices } from './best-of.ts';
import styles from './voices.module.css';

/** The best movies of a vote, on which its voices land one after another. */
export function Voices({ best, nameOf }: { best: MovieWithVoices[]; nameOf: (uid: string) => string }) {
  const { say, locale } = useWords();
  return (
    <ul className={styles.best} style={{ '--count': best.length }}>
      {best.map(({ option, voices }) => (
        <li key={option.movieId}>
          <Poster movie={posterMovieOf(option)} sizes="30vw" />
          <p className={styles.title}>{titleOf(option, locale)}</p>
          <p className={styles.count}>{say('reveal.voices', { count: voices.length })}</p>
          <p className={styles.voices} aria-hidden>
            {voices.map((uid, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: voices have no names, and never change.
              <span key={at} className={styles.voice} style={{ '--at': at }}>
                {uid === null ? <UserRound /> : <Avatar uid={uid} name={nameOf(uid)} size="s" />}
              </span>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
