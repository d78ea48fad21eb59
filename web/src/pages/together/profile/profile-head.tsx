import type { ShownProfile } from '@cine/contract/operations/together/profiles';
import { Avatar } from '#components/people/avatar.tsx';
import { Stars } from '#components/people/stars.tsx';
import { titleInWords } from '#components/people/title-in-words.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './profile.module.css';

type Props = {
  profile: Pick<ShownProfile, 'uid' | 'name' | 'figure' | 'username' | 'avatar' | 'level' | 'title'>;
};

/** The head of a profile. Who it is. */
export function ProfileHead({ profile: { uid, name, figure, username, avatar, level, title } }: Props) {
  const { say, locale } = useWords();
  return (
    <header className={`${layout.centeredRow} ${styles.head}`}>
      <Avatar uid={uid} name={name} figure={figure} picture={avatar?.large} size={avatar ? 'l' : 'm'} />
      <div className={styles.names}>
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
      </div>
    </header>
  );
}
