/** A movie as a row of a list, with what the page adds; and a chip in it. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { joinNames } from '#i18n/join-names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './movie-row.module.css';
import { Poster } from './poster/poster.tsx';
import { otherTitle, titleOf } from './reasons-in-words.ts';

type Props = {
  movie: Parameters<typeof Poster>[0]['movie'] & { originalTitle: string; runtime: number | null };
  /** More about it in this list. */
  note?: string | undefined;
  /** Highlighted notes. */
  chips?: ReactNode;
  /** Removed from the list, but still shown to be put back. */
  isOff?: boolean;
  /** Its actions. */
  children?: ReactNode;
  /** An icon below the first action's. */
  second?: ReactNode;
};

export function MovieRow({ movie, note, chips, isOff = false, children, second }: Props) {
  const { say, locale } = useWords();
  const { movieId, originalTitle, year, runtime, directors } = movie;
  const title = titleOf(movie, locale);
  const facts = [
    otherTitle(originalTitle, title),
    year,
    runtime === null ? null : say('movie.minutes', { minutes: runtime }),
    joinNames(directors),
  ];
  return (
    <div className={styles.row} data-off={isOff || undefined} data-pair={second ? true : undefined}>
      <Link href={`/movies/${movieId}`} className={styles.movie}>
        <span className={styles.poster}>
          <Poster movie={movie} sizes="4rem" />
        </span>
        <span className={layout.stackXs}>
          <strong className={styles.name}>{title}</strong>
          <span className={prose.note}>{dotted(facts)}</span>
          {note !== undefined && <span className={prose.note}>{note}</span>}
          {chips && <span className={styles.chips}>{chips}</span>}
        </span>
      </Link>
      {children}
      {second}
    </div>
  );
}

export function Chip({ kind = 'plain', children }: { kind?: 'plain' | 'news'; children: ReactNode }) {
  return (
    <span className={surface.chip} data-marked={kind === 'news' || undefined}>
      {children}
    </span>
  );
}
