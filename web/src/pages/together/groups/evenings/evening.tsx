import type { GroupDocument } from '@cine/contract/documents/groups';
import type { GroupEvening } from '@cine/contract/operations/together/groups';
import { Link } from 'wouter';
import { listInWords, titleOf } from '#components/movie/reasons-in-words.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { serverNow } from '#data/server-time.ts';
import { dayInWords } from '#i18n/days.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './evenings.module.css';
import { WatchedPoster } from './watched-poster.tsx';

type Movie = GroupEvening['movies'][number];

/** An evening of a group: its movies, and who was there. */
export function Evening({ evening, group }: { evening: GroupEvening; group: GroupDocument }) {
  const { say, locale } = useWords();
  const { at, movies, alsoThere, others } = evening;
  const nameOf = (uid: string) => group.members[uid]?.name ?? say('groups.somebody');
  return (
    <article className={`${surface.card} ${layout.stackM}`}>
      <h2 className={prose.subtitle}>
        <time dateTime={at}>{dayInWords(Date.parse(at), locale, serverNow())}</time>
      </h2>
      {movies.map((movie) => (
        <WatchedMovie key={movie.movieId} movie={movie} group={group} />
      ))}
      {alsoThere.length > 0 && (
        <p className={prose.soft}>
          {say('groups.alsoThere', { names: listInWords(alsoThere.map(nameOf), locale) })}
        </p>
      )}
      {others > 0 && <p className={prose.soft}>{say('groups.othersThere', { count: others })}</p>}
    </article>
  );
}

function WatchedMovie({ movie, group }: { movie: Movie; group: GroupDocument }) {
  const { locale } = useWords();
  return (
    <div className={styles.movie}>
      <div className={styles.poster}>
        <WatchedPoster movie={movie} sizes="4rem" />
      </div>
      <div className={`${layout.words} ${styles.about}`}>
        <h3>
          <Link href={`/movies/${movie.movieId}`}>{titleOf(movie, locale)}</Link>
        </h3>
        <ul className={`${layout.stackS} ${styles.people}`}>
          {Object.entries(movie.watchedBy).map(([uid, viewer]) => (
            <ViewerRow key={uid} uid={uid} name={group.members[uid]?.name} viewer={viewer} />
          ))}
        </ul>
      </div>
    </div>
  );
}

type ViewerProps = { uid: string; name: string | undefined; viewer: Movie['watchedBy'][string] };

function ViewerRow({ uid, name: givenName, viewer: { predicted, rated, gaveUp } }: ViewerProps) {
  const { say } = useWords();
  const name = givenName ?? say('groups.somebody');
  return (
    <li>
      <Avatar uid={uid} name={name} size="s" />
      <p>
        <strong>{name}</strong>{' '}
        <span className={prose.soft}>
          {dotted([
            predicted === null ? null : say('groups.predicted', { points: predicted }),
            rated === null ? null : say('groups.rated', { points: rated }),
            gaveUp !== null && gaveUp > 0 ? say('groups.gaveWay') : null,
          ])}
        </span>
      </p>
    </li>
  );
}
