import { Sparkles, Star } from 'lucide-react';
import { Link } from 'wouter';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './player.module.css';

/** Links to the user's recommendations and ratings, with how many there are. */
export function MyTaste({ uid }: { uid: string }) {
  const { say } = useWords();
  const { scores, state } = useRatings(uid);
  const isKnown = state === 'there';
  return (
    <section
      className={`${layout.stackM} ${styles.section}`}
      aria-labelledby="taste-title"
      aria-busy={state === 'loading'}
    >
      <header className={layout.headingRow}>
        <h2 id="taste-title">{say('taste.title')}</h2>
        {isKnown && scores.size > 0 && (
          <Link href="/taste" className={layout.tapLink}>
            {say('rate.count', { count: scores.size })}
          </Link>
        )}
      </header>
      {state === 'loading' && <Skeleton size="line" />}
      {state === 'unknown' && <NotOnDevice isSmall />}
      {isKnown && scores.size === 0 && <p className={prose.soft}>{say('taste.short')}</p>}
      <p className={`${layout.wrapS} ${styles.ways}`}>
        <Link href="/for-you" className={`${buttons.button} ${buttons.plain}`}>
          <Sparkles aria-hidden />
          {say('forYou.title')}
        </Link>
        <Link href="/rate" className={`${buttons.button} ${buttons.plain}`}>
          <Star aria-hidden />
          {say('rate.title')}
        </Link>
      </p>
    </section>
  );
}
