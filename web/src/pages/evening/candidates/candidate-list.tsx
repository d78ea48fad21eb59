import { chooseMovie } from '@cine/contract/sessions';
import type { Candidate as Facts } from '@cine/contract/tonight';
import { call } from '../../../live/data/call.ts';
import { useOnline } from '../../../live/offline/network.ts';
import { AsOf } from '../../../pieces/feedback/answered-at.tsx';
import { Waiting } from '../../../pieces/feedback/loading.tsx';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { Attribution } from '../../../pieces/movie/attribution.tsx';
import { Candidate } from '../../../pieces/movie/candidate.tsx';
import { useWords } from '../../../words/index.tsx';
import { useEvening } from '../session-context.tsx';
import { Filters } from './candidate-filters.tsx';
import styles from './candidate-list.module.css';
import { FreeCounts } from './free-offers.tsx';
import { Knowledge } from './list-limits.tsx';
import { Nothing } from './no-candidates.tsx';
import { StrategySaid } from './strategy-choice.tsx';
import { useWanted } from './use-filters.ts';
import { type TonightList, useTonight } from './use-tonight.ts';

/** How many are shown large. */
const best = 3;

/** What everybody here can watch, the best for them first, as it follows whoever comes and goes. */
export function Tonight() {
  const { say } = useWords();
  const { id, session, holder, gains } = useEvening();
  const [wanted, want] = useWanted(id);
  const tonight = useTonight(id, session, wanted, holder.seat, gains.size);
  const { list, isAsking, fault, trueAt, again } = tonight;
  const isOnline = useOnline();
  return (
    <section className={styles.tonight} aria-labelledby="tonight-title" aria-busy={isAsking}>
      <header className={styles.head}>
        <h2 id="tonight-title" aria-live="polite">
          {list === null ? say('evening.tonight') : say('evening.total', { total: list.total })}
        </h2>
        {list?.sampleOffers && <p className={styles.sample}>{say('evening.sampleOffers')}</p>}
      </header>
      <Filters wanted={wanted} onWant={want} />
      <FreeCounts />
      <StrategySaid />
      <progress
        className={styles.asking}
        hidden={!isAsking || list === null}
        aria-label={say('evening.asking')}
      />
      {trueAt !== null && <AsOf at={trueAt} />}
      {!isOnline && trueAt === null && <p className={styles.offline}>{say('evening.listOffline')}</p>}
      {fault !== null && isOnline && (
        <div className={styles.fault}>
          <Notice>{fault}</Notice>
          <Button onClick={again}>{say('common.retry')}</Button>
        </div>
      )}
      {list === null && fault === null && isOnline && <Waiting label={say('evening.looking')} />}
      {list?.empty && <Nothing empty={list.empty} wanted={wanted} onWant={want} />}
      {list && <Rows tonight={tonight} />}
      {list && <Knowledge list={list} />}
      {list && <Attribution />}
    </section>
  );
}

function Rows({ tonight }: { tonight: TonightList }) {
  const { say } = useWords();
  const { rows, more, isAsking } = tonight;
  const { session } = useEvening();
  const choosable = rows.filter(({ movieId }) => movieId !== session.chosen?.movieId);
  return (
    <>
      <ul className={styles.best}>
        {choosable.slice(0, best).map((candidate) => (
          <li key={candidate.movieId}>
            <Choosable candidate={candidate} look="card" />
          </li>
        ))}
      </ul>
      <ul className={styles.rest}>
        {choosable.slice(best).map((candidate) => (
          <li key={candidate.movieId}>
            <Choosable candidate={candidate} look="row" />
          </li>
        ))}
      </ul>
      {more && (
        <Button className={styles.more} busy={isAsking} onClick={more}>
          {say('evening.more')}
        </Button>
      )}
    </>
  );
}

type ChoosableProps = { candidate: Facts; look: 'card' | 'row' };

/** A movie that can be settled on. What is refused is said where it was asked for. */
function Choosable({ candidate, look }: ChoosableProps) {
  const { say } = useWords();
  const { id: sessionId, holder, nameOf } = useEvening();
  const { busy, fault, run } = useAction();
  const { movieId } = candidate;
  return (
    <Candidate candidate={candidate} look={look} nameOf={nameOf} me={holder.uid} evening={sessionId}>
      <Button
        busy={busy !== null}
        onClick={() => void run('choose', () => call(chooseMovie, { sessionId, movieId }, holder.seat))}
      >
        {say('evening.thisOne')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </Candidate>
  );
}
