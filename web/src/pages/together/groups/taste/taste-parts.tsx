import type { OutputOf } from '@cine/contract/operation';
import type { showGroupTaste } from '@cine/contract/operations/together/groups';
import { isolate } from '@cine/contract/text/isolate';
import { type ReactNode, useId } from 'react';
import { Attribution } from '#components/movie/attribution.tsx';
import { MovieRow } from '#components/movie/movie-row.tsx';
import { listInWords } from '#components/movie/reasons-in-words.ts';
import { Avatar } from '#components/people/avatar.tsx';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './taste.module.css';

type Taste = OutputOf<typeof showGroupTaste>;
type Props = { taste: Taste; nameOf: (uid: string) => string };

/** What a group likes together, where it differs, and who is most alike. */
export function TasteParts({ taste, nameOf }: Props) {
  const { say, locale } = useWords();
  const { counted, shared, apart, alike, best } = taste;
  return (
    <>
      <p className={prose.soft}>
        {say('groups.counted', { names: listInWords(counted.map(nameOf), locale) })}
      </p>
      <div className={`${layout.stackL} ${styles.parts}`}>
        {shared.length > 0 && <SharedGenres shared={shared} />}
        {apart.length > 0 && <GenresApart apart={apart} nameOf={nameOf} />}
        {alike && <MostAlike alike={alike} nameOf={nameOf} />}
        {best.length > 0 && (
          <Part title={say('groups.best')} isWide>
            <ul className={layout.dividedRows}>
              {best.map(({ scores, ...movie }) => (
                <li key={movie.movieId}>
                  <MovieRow
                    movie={movie}
                    note={dotted(
                      Object.entries(scores).map(([uid, score]) => `${isolate(nameOf(uid))} ${score}`),
                    )}
                  />
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
      {best.length > 0 && <Attribution />}
    </>
  );
}

function SharedGenres({ shared }: Pick<Taste, 'shared'>) {
  const { say } = useWords();
  return (
    <Part title={say('groups.shared')}>
      <ul className={layout.stackS}>
        {shared.map(({ genre, lead }) => (
          <li key={genre} className={layout.spreadRow}>
            <strong>{genreName(genre, { say })}</strong>
            <span className={prose.soft}>{say('groups.lead', { points: Math.round(lead) })}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function GenresApart({ apart, nameOf }: Pick<Taste, 'apart'> & Pick<Props, 'nameOf'>) {
  const { say } = useWords();
  return (
    <Part title={say('groups.apart')}>
      <ul className={layout.stackS}>
        {apart.map(({ genre, fan, critic, gap }) => (
          <li key={genre} className={layout.stackXs}>
            <strong>{genreName(genre, { say })}</strong>
            <span className={prose.soft}>
              {say('groups.gap', { fan: nameOf(fan), critic: nameOf(critic), points: Math.round(gap) })}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

type MostAlikeProps = { alike: NonNullable<Taste['alike']> } & Pick<Props, 'nameOf'>;

function MostAlike({ alike, nameOf }: MostAlikeProps) {
  const { say, locale } = useWords();
  return (
    <Part title={say('groups.alike')}>
      <div className={layout.centeredRow}>
        {alike.uids.map((uid) => (
          <Avatar key={uid} uid={uid} name={nameOf(uid)} />
        ))}
        <p>
          <strong>{listInWords(alike.uids.map(nameOf), locale)}</strong>
          <br />
          <span className={prose.soft}>
            {say('groups.alikeBy', { share: alike.similarity, common: alike.common })}
          </span>
        </p>
      </div>
    </Part>
  );
}

function Part({ title, isWide = false, children }: { title: string; isWide?: boolean; children: ReactNode }) {
  const id = useId();
  return (
    <section
      className={`${layout.stackM} ${surface.card} ${styles.part}`}
      data-wide={isWide || undefined}
      aria-labelledby={id}
    >
      <h2 className={prose.subtitle} id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
