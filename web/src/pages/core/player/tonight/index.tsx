import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import emptySeats from '#components/feedback/scenes/empty-seats.svg?drawing';
import { Scene } from '#components/feedback/scenes/scene.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import textures from '#style/textures.module.css';
import styles from './tonight.module.css';
import { TonightBest } from './tonight-best.tsx';
import type { BestTonight } from './use-best-tonight.ts';

// As high as what comes, so that nothing below moves.
const Stage = () => <Skeleton size="stage" />;

type Props = { progress: Progress | null; tonight: BestTonight };

export function Tonight({ progress, tonight: { best, isKnown, ...where } }: Props) {
  if (!isKnown) return <Stage />;
  if (best) return <TonightBest key={best.movie.movieId} best={best} progress={progress} {...where} />;
  return <Door sessionId={where.sessionId} />;
}

/** The way to the session in progress, or to a new one. */
function Door({ sessionId }: { sessionId: string | null }) {
  const { say } = useWords();
  return (
    <section
      className={`${textures.velvet} ${styles.tonight} ${styles.door}`}
      aria-labelledby="tonight-title"
    >
      <Scene of={emptySeats} />
      <div className={styles.words}>
        <h2 id="tonight-title" className={styles.movie}>
          {say('player.tonight')}
        </h2>
        <p>{say('player.tonightHint')}</p>
      </div>
      <div className={styles.action}>
        <Link
          href={sessionId === null ? '/evening' : `/evening/${sessionId}`}
          className={`${buttons.button} ${buttons.main}`}
        >
          {say(sessionId === null ? 'player.startOrJoin' : 'player.toSession')}
          <ChevronRight aria-hidden />
        </Link>
      </div>
    </section>
  );
}
