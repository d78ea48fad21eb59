import { ShareLink } from '#components/layout/share-link.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

/** The link by which others join a challenge. */
export function ShareChallenge({ challengeId, title }: { challengeId: string; title: string }) {
  const { say } = useWords();
  return (
    <section className={layout.stackM} aria-labelledby="share-title">
      <h2 id="share-title">{say('challenges.invite')}</h2>
      <p className={prose.soft}>{say('challenges.inviteHint')}</p>
      <ShareLink
        label={say('challenges.link')}
        path={`/challenges/${challengeId}`}
        title={title}
        text={say('challenges.invitation', { title })}
      />
    </section>
  );
}
