import type { OutputOf } from '@cine/contract/operation';
import { listNeighbours } from '@cine/contract/operations/watching/neighbours';
import { useId } from 'react';
import { Link } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import litWindows from '#components/feedback/scenes/lit-windows.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { PosterShelf } from '#components/movie/poster/poster-shelf.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import styles from './neighbours.module.css';

/** Users with a similar taste, without their names. */
export default function Neighbours() {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { data, refusal, again, keptAt } = useCachedAnswer(listNeighbours, {}, uid);
  return (
    <div className={layout.stackL}>
      <header className={layout.stackS}>
        <h1>{say('neighbours.title')}</h1>
        <p className={prose.soft}>{say('neighbours.hint')}</p>
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {!data && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!data && !refusal && (
        <div className={styles.neighbours}>
          <Skeleton count={2} />
        </div>
      )}
      {data && (
        <p>
          {say(data.shown ? 'neighbours.shown' : 'neighbours.notShown')}{' '}
          <Link href="/taste">{say('neighbours.change')}</Link>
        </p>
      )}
      {data?.neighbours.length === 0 && (
        <EmptyState scene={litWindows} title={say('neighbours.none')} text={say('neighbours.noneHint')}>
          <Link href="/rate" className={`${buttons.button} ${buttons.main}`}>
            {say('rate.title')}
          </Link>
        </EmptyState>
      )}
      {data && data.neighbours.length > 0 && (
        <ol className={styles.neighbours}>
          {data.neighbours.map((neighbour, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: neighbours have no identity here.
            <li key={at}>
              <Neighbour neighbour={neighbour} at={at + 1} />
            </li>
          ))}
        </ol>
      )}
      {data && data.comparedAt !== null && (
        <p className={prose.soft}>
          {say('neighbours.changed', { ago: ago(data.comparedAt, { say, locale }, serverNow()) })}
        </p>
      )}
    </div>
  );
}

type Props = { neighbour: OutputOf<typeof listNeighbours>['neighbours'][number]; at: number };

function Neighbour({ neighbour: { similarity, common, loved }, at }: Props) {
  const { say } = useWords();
  const id = useId();
  return (
    <article className={`${layout.stackS} ${surface.tile} ${styles.neighbour}`} aria-labelledby={id}>
      <h2 className={prose.subtitle} id={id}>
        {say('neighbours.nth', { at })}
      </h2>
      <p>
        {say('neighbours.alike', { share: similarity })} · {say('neighbours.common', { count: common })}
      </p>
      <span className={styles.bar} aria-hidden style={{ '--part': similarity }} />
      {loved.length > 0 && (
        <>
          <p className={prose.soft}>{say('neighbours.loved')}</p>
          <PosterShelf movies={loved} />
        </>
      )}
    </article>
  );
}
