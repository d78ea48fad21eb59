import type { ImportedNote } from '@cine/contract/operations/movies/movies';
import { Chip } from '#components/movie/movie-row.tsx';
import { importName } from '#components/movie/service-name.ts';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './movie.module.css';

/** What the user wrote of the movie elsewhere and imported. */
export function ImportedNotes({ notes }: { notes: readonly ImportedNote[] }) {
  const { say } = useWords();
  return (
    <section className={styles.part} aria-labelledby="notes-title">
      <h2 id="notes-title">{say('movie.notes')}</h2>
      {notes.map((each) => (
        <Note key={`${each.source} ${each.importedAt}`} {...each} />
      ))}
      <p className={prose.note}>{say('movie.notesPrivate')}</p>
    </section>
  );
}

function Note({ source, importedAt, note, tags }: ImportedNote) {
  const { say, locale } = useWords();
  const day = dayInWords(Date.parse(importedAt), locale, serverNow());
  return (
    <div className={layout.stackS}>
      {note !== null && <p className={`${styles.written} ${prose.lines}`}>{note}</p>}
      {tags.length > 0 && (
        <p className={layout.wrapS}>
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </p>
      )}
      <p className={prose.note}>{dotted([importName(source, say), say('movie.imported', { day })])}</p>
    </div>
  );
}
