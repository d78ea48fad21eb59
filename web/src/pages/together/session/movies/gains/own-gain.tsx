import type { GainDocument } from '@cine/contract/documents/gains';
import { watchDocument } from '@cine/contract/documents/watches';
import { watchIdOf } from '@cine/contract/operations/watching/watches';
import { BeatList } from '#components/celebration/beats/beat-list.tsx';
import { useDocument } from '#data/queries/use-document.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useSession } from '../../session-context.tsx';
import { ChallengeOffers } from '../offers/challenge-offers.tsx';
import styles from './own-gain.module.css';
import { UncountedWatch, useWasThere } from './uncounted-watch.tsx';
import { useOwnBeats } from './use-own-beats.ts';

type Props = { gain: GainDocument | null; movieId: number; recordedAt: number };

/** What a movie earned who holds the device. */
export function OwnGain({ gain, movieId, recordedAt }: Props) {
  const { say } = useWords();
  const { gainsState } = useSession();
  const { beats, progress, isOwner, unpaid } = useOwnBeats(gain);
  const wasThere = useWasThere(gain !== null);
  return (
    <article className={`${layout.stackL} ${styles.own}`} data-theme="dark" aria-label={say('session.you')}>
      <h3 className="unseen">{say('session.you')}</h3>
      {beats ? (
        <BeatList beats={beats} progress={progress} leadsToWall={isOwner} />
      ) : (
        <UncountedWatch since={wasThere ? 0 : recordedAt} gainsState={gainsState} />
      )}
      {unpaid && <p className={styles.none}>{say(`player.unpaid_${unpaid}`)}</p>}
      {gain && gain.steps.length === 0 && gain.level === gain.levelBefore && <NoStep movieId={movieId} />}
    </article>
  );
}

function NoStep({ movieId }: { movieId: number }) {
  const { say } = useWords();
  const { id, holder } = useSession();
  const path = `users/${holder.uid}/watches/${watchIdOf(movieId, id)}`;
  const watch = useDocument(path, watchDocument, holder.seat);
  const none = <p className={styles.none}>{say('reveal.noChallenge')}</p>;
  if (watch.state === 'loading') return null;
  if (watch.state !== 'there') return none;
  return (
    <ChallengeOffers facts={watch.data.facts} isWatched>
      {none}
    </ChallengeOffers>
  );
}
