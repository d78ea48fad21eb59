import type { Candidate as Facts } from '@cine/contract/operations/tonight';
import { useState } from 'react';
import { useOnline } from '../../../live/offline/network.ts';
import { AnsweredAt } from '../../../pieces/feedback/answered-at.tsx';
import { AsksLater } from '../../../pieces/feedback/asks-later.tsx';
import { Loading } from '../../../pieces/feedback/loading.tsx';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { Attribution } from '../../../pieces/movie/attribution.tsx';
import { Candidate } from '../../../pieces/movie/candidate.tsx';
import { totalInWords } from '../../../pieces/movie/filters-in-words.ts';
import { titleOf } from '../../../pieces/movie/reasons-in-words.ts';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import { useSession } from '../session-context.tsx';
import { CandidateFilters } from './candidate-filters.tsx';
import styles from './candidate-list.module.css';
import { FreeOffersNote } from './free-offers.tsx';
import { ListLimits } from './list-limits.tsx';
import { NoCandidates } from './no-candidates.tsx';
import { StrategyChoice } from './strategy-choice.tsx';
import { useFilters } from './use-filters.ts';
import { type TonightList, useTonight } from './use-tonight.ts';

/** How many are shown large. */
const best = 3;

/** What all attendees who are present can watch, best first; follows as people come and go. */
export function CandidateList() {
  const { say } = useWords();
  const { id, session, holder, gains } = useSession();
  const filters = useFilters(id, session, holder.seat);
  const { wanted, want } = filters;
  const tonight = useTonight(id, session, wanted, holder.seat, gains?.size ?? 0);
  const { list, isAsking, fault, trueAt, again } = tonight;
  const isOnline = useOnline();
  return (
    <section
      className={`${layout.stackL} ${styles.tonight}`}
      aria-labelledby="tonight-title"
      aria-busy={isAsking}
    >
      <header className={layout.baselineRow}>
        <h2 id="tonight-title" aria-live="polite">
          {list === null ? say('session.tonight') : totalInWords(list, say)}
        </h2>
        {list?.sampleOffers && <p className={surface.sample}>{say('session.sampleOffers')}</p>}
      </header>
      <CandidateFilters filters={filters} />
      <FreeOffersNote />
      <StrategyChoice />
      <progress
        className={styles.asking}
        hidden={!isAsking || list === null}
        aria-label={say('session.asking')}
      />
      {trueAt !== null && <AnsweredAt at={trueAt} />}
      {!isOnline && trueAt === null && <p className={styles.offline}>{say('session.listOffline')}</p>}
      {fault !== null && isOnline && (
        <div className={styles.fault}>
          <Notice>{fault}</Notice>
          <Button onClick={again}>{say('common.retry')}</Button>
        </div>
      )}
      {list === null && fault === null && isOnline && <Loading label={say('session.looking')} />}
      {list?.empty && <NoCandidates empty={list.empty} wanted={wanted} onWant={want} />}
      {list && <Rows tonight={tonight} />}
      {list && <ListLimits list={list} />}
      {list && <Attribution />}
    </section>
  );
}

function Rows({ tonight }: { tonight: TonightList }) {
  const { say } = useWords();
  const { rows, more, isAsking } = tonight;
  const { session } = useSession();
  const choosable = rows.filter(({ movieId }) => movieId !== session.chosen?.movieId);
  return (
    <>
      <ul className={`${layout.stackM} ${styles.best}`}>
        {choosable.slice(0, best).map((candidate) => (
          <li key={candidate.movieId}>
            <Choosable candidate={candidate} look="card" />
          </li>
        ))}
      </ul>
      <ul className={layout.dividedRows}>
        {choosable.slice(best).map((candidate) => (
          <li key={candidate.movieId}>
            <Choosable candidate={candidate} look="row" />
          </li>
        ))}
      </ul>
      {more && (
        <Button className={styles.more} busy={isAsking} onClick={more}>
          {say('session.more')}
        </Button>
      )}
    </>
  );
}

type ChoosableProps = { candidate: Facts; look: 'card' | 'row' };

/** A movie that can be chosen, with the refusal beside its button. */
function Choosable({ candidate, look }: ChoosableProps) {
  const { say, locale } = useWords();
  const { id, holder, nameOf, choose } = useSession();
  const [isWaiting, setWaiting] = useState(false);
  const { busy, fault, run } = useAction();
  const { movieId } = candidate;
  const chooseThis = async () =>
    setWaiting((await choose(movieId, titleOf(candidate, locale))) === 'waiting');
  return (
    <Candidate candidate={candidate} look={look} nameOf={nameOf} me={holder.uid} sessionId={id}>
      <Button busy={busy !== null} onClick={() => void run('choose', chooseThis)}>
        {say('session.thisOne')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
      {isWaiting && <AsksLater />}
    </Candidate>
  );
}
