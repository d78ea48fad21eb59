import type { ShownProfile } from '@cine/contract/operations/together/profiles';
import { Link } from 'wouter';
import { PosterShelf } from '#components/movie/poster/poster-shelf.tsx';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Favourites } from './favourites.tsx';
import { InCommon } from './in-common.tsx';
import { meetingIn, type ProfileQuery } from './meeting-place.ts';
import styles from './profile.module.css';
import { ShownBadges } from './shown-badges.tsx';

type Props = {
  profile: ShownProfile;
  about: ProfileQuery;
  onChosen: (favourites: ShownProfile['favourites']) => void;
};

/** What they show of themselves and of what they watch. */
export function ProfileFacts({ profile, about, onChosen }: Props) {
  const { uid, name, level, genres, watchlist, relation, shows, badges, together } = profile;
  const isOwn = relation === 'oneself';
  const { say } = useWords();
  return (
    <>
      <Favourites of={profile} onChosen={onChosen} />
      {badges && <ShownBadges of={badges} isOwn={isOwn} />}
      {together.length > 0 && (
        <section className={`${layout.stackM} ${surface.card} ${styles.list}`}>
          <h2 className={prose.subtitle}>{say('profile.together', { name })}</h2>
          <PosterShelf movies={together} />
        </section>
      )}
      {genres !== null && genres.length > 0 && <Genres genres={genres} />}
      {shows.taste && !isOwn && <InCommon about={about} name={name} />}
      {shows.history && (
        <Link href={`/people/${uid}/watched${meetingIn(about)}`} className={layout.tapLink}>
          {isOwn ? say('history.own') : say('history.of', { name })}
        </Link>
      )}
      {watchlist && <Watchlist {...watchlist} />}
      {!level && (
        <p className={prose.soft}>
          {say(relation === 'friend' ? 'profile.showsNothing' : 'profile.showsFriends', { name })}
        </p>
      )}
    </>
  );
}

function Genres({ genres }: { genres: NonNullable<ShownProfile['genres']> }) {
  const { say } = useWords();
  return (
    <ul className={layout.wrapS} aria-label={say('profile.genres')}>
      {genres.map((genre) => (
        <li key={genre} className={surface.chip}>
          {genreName(genre, { say })}
        </li>
      ))}
    </ul>
  );
}

function Watchlist({ total, movies }: NonNullable<ShownProfile['watchlist']>) {
  const { say } = useWords();
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.list}`}>
      <h2 className={prose.subtitle}>{say('profile.watchlist', { count: total })}</h2>
      {movies.length === 0 ? (
        <p className={prose.soft}>{say('profile.watchlistEmpty')}</p>
      ) : (
        <PosterShelf movies={movies} />
      )}
    </section>
  );
}
