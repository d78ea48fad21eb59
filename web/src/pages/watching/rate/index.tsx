import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import progress from '#components/feedback/progress-bar.module.css';
import { useAccount } from '#data/auth/user.tsx';
import { useSkippedRatings } from '#data/device/skipped-ratings.ts';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { MoviesToRate } from './movies-to-rate.tsx';
import styles from './rate.module.css';

/** Movies to rate, one after the other. */
export default function Rate() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [address] = useSearchParams();
  const look = address.has('list') ? 'list' : 'stack';
  const ratings = useRatings(uid);
  const skipped = useSkippedRatings(uid);
  // Starts over with the skipped movies.
  const [round, setRound] = useState(0);

  function restart() {
    skipped.clear();
    setRound(round + 1);
  }

  return (
    <div className={`${layout.stackL} ${layout.column} ${styles.page}`}>
      <header className={layout.spreadRow}>
        <h1>{say('rate.title')}</h1>
        <nav className={styles.looks} aria-label={say('rate.look')}>
          {(['stack', 'list'] as const).map((each) => (
            <Link
              key={each}
              className={surface.pill}
              href={each === 'stack' ? '/rate' : '/rate?list'}
              aria-current={look === each ? 'page' : undefined}
            >
              {say(`rate.${each}`)}
            </Link>
          ))}
        </nav>
      </header>
      <RatingCount count={ratings.state === 'there' ? ratings.scores.size : null} />
      <MoviesToRate key={round} uid={uid} look={look} ratings={ratings} skipped={skipped} onAnew={restart} />
      <Link href="/imports" className={layout.tapLink}>
        {say('imports.way')}
      </Link>
    </div>
  );
}

/** Steps at which more ratings improve the predictions. */
const stages = [
  { name: 'few', at: 20 },
  { name: 'some', at: 50 },
  { name: 'many', at: 100 },
] as const;

/** `count` is null until it is known. */
function RatingCount({ count }: { count: number | null }) {
  const { say } = useWords();
  const stage = stages.find(({ at }) => (count ?? 0) < at);
  const part = stage === undefined ? 1 : (count ?? 0) / stage.at;
  return (
    <div className={`${layout.stackS} ${styles.progress}`}>
      <p>
        {count !== null && (
          <>
            <strong>{say('rate.count', { count })}</strong>{' '}
            {stage === undefined ? say('rate.stage_all') : say(`rate.stage_${stage.name}`, { at: stage.at })}
          </>
        )}
      </p>
      <span className={progress.bar} aria-hidden style={{ '--part': part }} />
    </div>
  );
}
