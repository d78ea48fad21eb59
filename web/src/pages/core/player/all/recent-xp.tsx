import type { LedgerEntryDocument } from '@cine/contract/documents/ledger';
import { finishedChallengeDocument } from '@cine/contract/documents/players';
import type { RewardKind } from '@cine/contract/game/pay/rewards';
import { idOf, sourceOf } from '@cine/contract/game/pay/sources';
import { readyMadeChallenges } from '@cine/contract/game/ready-made-challenges';
import { ledgerOf } from '@cine/contract/queries';
import { challengeTitle } from '@cine/contract/text/challenge-title';
import { toInstant } from '@cine/contract/time';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { useChallenge } from '#data/queries/use-challenge.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { NoXp } from './no-xp.tsx';
import styles from './player.module.css';

type Props = { progress: Progress | null; uid: string };

const most = 3;

/** The latest XP, including what was taken back. */
export function RecentXp({ progress, uid }: Props) {
  const { say } = useWords();
  const query = useMemo(() => ledgerOf(uid), [uid]);
  const ledger = useDocuments(query, { limit: most });
  if (ledger.state === 'failed') throw ledger.error;
  const isKnown = ledger.state === 'there' && progress !== null;
  return (
    <section className={`${layout.stackM} ${styles.section}`} aria-labelledby="xp-title" aria-busy={!isKnown}>
      <h2 id="xp-title">{say('player.lastXp')}</h2>
      <p className={layout.wrapM}>
        <Link href="/statistics" className={layout.tapLink}>
          {say('player.statistics')}
        </Link>
        <Link href="/leaderboards" className={layout.tapLink}>
          {say('player.leaderboards')}
        </Link>
      </p>
      {ledger.state === 'unknown' && <NotOnDevice isSmall />}
      {!isKnown && ledger.state !== 'unknown' && <Skeleton count={2} size="line" />}
      {isKnown && ledger.data.length === 0 && (
        <p className={prose.soft}>
          <NoXp {...progress} />
        </p>
      )}
      {isKnown && (
        <ul className={`${layout.dividedRows} ${styles.ledger}`}>
          {ledger.data.map(({ id, data }) => (
            <Entry key={id} entry={data} progress={progress} uid={uid} />
          ))}
        </ul>
      )}
    </section>
  );
}

type EntryProps = { entry: LedgerEntryDocument; progress: Progress; uid: string };

function Entry({ entry: { source, reward, kind, xp, coins, at }, progress, uid }: EntryProps) {
  const { say, locale } = useWords();
  const isChallenge = reward === 'challenge' || reward === 'own-challenge';
  const challengeId = isChallenge ? idOf(source) : null;
  const title = useTitle(challengeId, progress, uid);
  const sign = xp < 0 || coins < 0 ? 'less' : 'more';
  return (
    <li data-kind={kind} data-sign={sign}>
      <span className={styles.source}>
        {isChallenge ? (
          <Link href={`/challenges/${challengeId}`}>{title}</Link>
        ) : (
          <OtherReward source={source} reward={reward} progress={progress} />
        )}
        <small>
          {kind !== 'granted' && <>{say(`player.${kind}`)} · </>}
          <time dateTime={toInstant(at)}>{ago(at, { say, locale }, serverNow())}</time>
        </small>
      </span>
      <strong className={styles.amount}>
        {(xp !== 0 || coins === 0) && say('player.signedXp', { xp: Math.abs(xp), sign })}
        {coins !== 0 && <small>{say('player.signedCoins', { coins: Math.abs(coins), sign })}</small>}
      </strong>
    </li>
  );
}

/** What was paid for besides challenges; a movie has its title as long as it is among the last. */
function OtherReward({
  source,
  reward,
  progress,
}: {
  source: string;
  reward: Exclude<RewardKind, 'challenge' | 'own-challenge'>;
  progress: Progress;
}) {
  const { say, locale } = useWords();
  const movie = progress.evenings.find(({ movieId }) => source === sourceOf.movie(movieId));
  if (movie) return <Link href={`/movies/${movie.movieId}`}>{titleOf(movie, locale)}</Link>;
  return say(`player.for_${reward}`);
}

/** A challenge's title, read if it is no longer among the player's. */
function useTitle(challengeId: string | null, { challenges }: Progress, uid: string): string {
  const { say, locale } = useWords();
  const running =
    challengeId === null
      ? undefined
      : (challenges[challengeId]?.challenge ?? readyMadeChallenges.get(challengeId));
  const finished = useDocument(
    challengeId === null || running ? null : `players/${uid}/finished/${challengeId}`,
    finishedChallengeDocument,
  );
  const isElsewhere = finished.state === 'missing' && !finished.isFromDevice;
  const current = useChallenge(isElsewhere ? challengeId : null);
  const challenge =
    running ??
    (finished.state === 'there' ? finished.data.challenge : current.state === 'there' ? current.data : null);
  return (challenge && challengeTitle(challenge.titles, locale)) ?? say('challenge.untitled');
}
