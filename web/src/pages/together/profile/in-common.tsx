import { compareTastes, minInCommon } from '@cine/contract/operations/together/profiles';
import { PosterShelf } from '#components/movie/poster/poster-shelf.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { listFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import type { ProfileQuery } from './meeting-place.ts';
import styles from './profile.module.css';

type Props = { about: ProfileQuery; name: string };

/** What the user and another agree on, and what they argue about, or what it takes to tell. */
export function InCommon({ about, name }: Props) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { data } = useCachedAnswer(compareTastes, about, uid);
  if (!data) return null;
  if (!data.inCommon) return <p className={prose.soft}>{say('profile.tooLittle', { count: minInCommon })}</p>;
  const { common, agreed, rounded, argued } = data.inCommon;
  const titles = argued.map((movie) => say('profile.quoted', { title: titleOf(movie, locale) }));
  return (
    <section className={`${layout.stackM} ${surface.card} ${styles.list}`}>
      <h2 className={prose.subtitle}>{say('profile.inCommon', { name })}</h2>
      <p>{say(rounded ? 'profile.agreedAbout' : 'profile.agreed', { agreed, common })}</p>
      {argued.length > 0 && (
        <>
          <p>
            {say('profile.argued', { titles: listFormat(locale, { type: 'conjunction' }).format(titles) })}
          </p>
          <PosterShelf movies={argued} />
        </>
      )}
    </section>
  );
}
