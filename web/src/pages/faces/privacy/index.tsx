import { Notice } from '#components/feedback/notice.tsx';
import { LegalSections } from '#components/legal/legal-text.tsx';
import { operator } from '#components/legal/operator.ts';
import { TextLoading } from '#components/legal/text-loading.tsx';
import { useLegalTexts } from '#components/legal/use-legal-texts.ts';
import { useUser } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { DeleteAccount } from './delete-account.tsx';
import { DownloadData } from './download-data.tsx';
import { DownloadMovies } from './download-movies.tsx';
import { keptKinds } from './kept.ts';
import { ModelHistory } from './model-history.tsx';
import styles from './privacy.module.css';

/** Who is responsible and what is kept about the user; downloads it, and deletes the account. */
export default function Privacy() {
  const { say } = useWords();
  const { identity } = useUser();
  const { texts, hasFailed, again } = useLegalTexts();
  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
      <DeletedNotice />
      <header className={`${layout.stackM} ${styles.head}`}>
        <h1>{say('privacy.title')}</h1>
        <p>{say('privacy.lead')}</p>
      </header>
      {texts ? (
        <LegalSections text={texts.privacy} operator={operator} />
      ) : (
        <TextLoading hasFailed={hasFailed} again={again} />
      )}
      <section className={`${layout.stackL} ${surface.card} ${styles.section}`} aria-labelledby="kept-title">
        <h2 className={prose.subtitle} id="kept-title">
          {say('privacy.keptTitle')}
        </h2>
        {keptKinds.map(([about, kinds]) => (
          <div className={styles.about} key={about}>
            <h3>{say(about)}</h3>
            <dl className={styles.kept}>
              {kinds.map(([what, why, until]) => (
                <div key={what}>
                  <dt>{say(what)}</dt>
                  <dd>{say(why)}</dd>
                  <dd className={styles.until}>{say(until)}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </section>
      <section className={`${layout.stackL} ${surface.card} ${styles.section}`} aria-labelledby="seen-title">
        <h2 className={prose.subtitle} id="seen-title">
          {say('privacy.seenTitle')}
        </h2>
        <ul className={styles.list}>
          <li>{say('privacy.seenInSession')}</li>
          <li>{say('privacy.seenMovies')}</li>
          <li>{say('privacy.seenGroup')}</li>
          <li>{say('privacy.seenGroups')}</li>
          <li>{say('privacy.seenMembers')}</li>
          <li>{say('privacy.seenElsewhere')}</li>
        </ul>
      </section>
      {identity.state === 'signed-in' && (
        <>
          <DownloadData />
          <DownloadMovies />
          <ModelHistory />
          <DeleteAccount />
        </>
      )}
    </div>
  );
}

function DeletedNotice() {
  const { say } = useWords();
  const params = new URLSearchParams(location.search);
  if (!params.has('deleted')) return null;
  // The numbers are unknown when the answer was lost.
  if (!params.has('watches')) return <Notice kind="news">{say('privacy.deletedUncounted')}</Notice>;
  const count = (what: string) => Number(params.get(what)) || 0;
  const counts = { watches: count('watches'), sessions: count('sessions'), challenges: count('challenges') };
  return <Notice kind="news">{say('privacy.deleted', counts)}</Notice>;
}
