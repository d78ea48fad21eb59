import type { GainDocument } from '@cine/contract/documents/gains';
import { xpToCome } from '@cine/contract/game/pay/guests-to-come';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { Star } from 'lucide-react';
import { Avatar } from '#components/people/avatar.tsx';
import type { WatchedRecord } from '#data/device/celebrated.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { useSession } from '../../../session-context.tsx';
import styles from './everyone.module.css';

type Props = { record: WatchedRecord; own: GainDocument | null };

/** Who earned what, the most first, and what is still to come. */
export function Everyone({ record, own }: Props) {
  const { say } = useWords();
  const { session, holder, gains, nameOf } = useSession();
  const gainOf = (uid: string) =>
    uid === holder.uid ? own : (gains?.get(`${record.movieId}-${uid}`) ?? null);
  const rows = record.recordedFor
    .map((uid) => ({ uid, gain: gainOf(uid) }))
    .sort((one, other) => (other.gain?.xp ?? -1) - (one.gain?.xp ?? -1));
  const toCome = xpToCome(session, record, own);
  return (
    <div className={layout.stackL}>
      <h3 className={styles.title}>{say('session.gains')}</h3>
      <ul className={layout.stackS}>
        {rows.map(({ uid, gain }) => (
          <li key={uid} className={styles.person} data-own={uid === holder.uid || undefined}>
            <Avatar uid={uid} name={nameOf(uid)} />
            <div className={layout.words}>
              <strong>{uid === holder.uid ? say('session.you') : nameOf(uid)}</strong>
              <Achievements gain={gain} />
            </div>
            <span className={styles.xp}>{gain && say('session.xp', { xp: gain.xp })}</span>
          </li>
        ))}
      </ul>
      {toCome !== null && <p>{say('session.toCome', { xp: toCome })}</p>}
    </div>
  );
}

function Achievements({ gain }: { gain: GainDocument | null }) {
  const { say, locale } = useWords();
  if (!gain) return <span className={prose.soft}>{say('session.counting')}</span>;
  const { steps, level, levelBefore } = gain;
  const completed = steps.filter((step) => step.completed);
  return (
    <span className={styles.achievements}>
      {completed.map(({ challengeId, titles }) => (
        <span key={challengeId} className={styles.completed}>
          <Star aria-hidden />
          <span className="unseen">{`${say('session.completed')}: `}</span>
          {challengeTitle(titles, locale) ?? say('session.ownChallenge')}
        </span>
      ))}
      {level > levelBefore && <span className={prose.soft}>{say('session.levelUp', { level })}</span>}
    </span>
  );
}
