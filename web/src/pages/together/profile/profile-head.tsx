import type { ShownProfile } from '@cine/contract/operations/together/profiles';
import { Avatar } from '#components/people/avatar.tsx';
import { Stars } from '#components/people/stars.tsx';
import { titleInWords } from '#components/people/title-in-words.ts';
import { lazyComponent } from '#data/lazy-component.tsx';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import styles from './profile.module.css';

// Loaded late, as drawings are large.
const Figure = lazyComponent(() =>
  import('#components/character/face.tsx').catch(() => ({ default: () => null })),
);

type Props = {
  profile: Pick<ShownProfile, 'uid' | 'name' | 'figure' | 'username' | 'avatar' | 'bio' | 'level' | 'title'>;
};

/** In pixels; the page makes it smaller where there is less room. */
const height = 240;

/** The head of a profile. Who it is: the whole character, or a picture, and what they say of themselves. */
export function ProfileHead({ profile }: Props) {
  const { uid, name, figure, username, avatar, bio, level, title } = profile;
  const { say, locale } = useWords();
  return (
    <header className={styles.head} data-theme="dark">
      <div className={styles.figure}>
        {figure ? (
          <Figure figure={figure} size={height} />
        ) : (
          <Avatar uid={uid} name={name} picture={avatar?.large} size="l" />
        )}
      </div>
      <div className={styles.names}>
        {figure && avatar && <Avatar uid={uid} name={name} picture={avatar.large} />}
        <h1>
          {name}
          <Stars count={level?.stars ?? 0} />
        </h1>
        {title && <p>{titleInWords(title, say, locale)}</p>}
        {username !== null && (
          <p className={prose.soft} translate="no">
            {`@${username}`}
          </p>
        )}
        {level && (
          <p>{say('profile.level', { level: level.level, xp: level.totalXp, movies: level.moviesSeen })}</p>
        )}
        {bio !== null && <p className={styles.bio}>{bio}</p>}
      </div>
    </header>
  );
}
