import type { Candidate as Facts } from '@cine/contract/operations/evenings/tonight';
import { type ComponentProps, memo, type RefObject, useMemo, useRef, useState } from 'react';
import { useOnline } from '../../../live/offline/network.ts';
import { AnsweredAt } from '../../../pieces/feedback/answered-at.tsx';
import { AsksLater } from '../../../pieces/feedback/asks-later.tsx';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { Attribution } from '../../../pieces/movie/attribution.tsx';
import { Candidate } from '../../../pieces/movie/candidate/candidate.tsx';
import { saidInWords, samePlaces } from '../../../pieces/movie/candidate/said-once.ts';
import { totalInWords } from '../../../pieces/movie/filters-in-words.ts';
import { titleOf } from '../../../pieces/movie/reasons-in-words.ts';
import { RefuseButton, type RefusingGroup } from '../../../pieces/movie/refusals/refuse-button.tsx';
import { headsOf } from '../../../pieces/people/heads.ts';
import layout from '../../../style/layout.module.css';
import surface from '../../../style/surface.module.css';
import { useWords } from '../../../words/index.tsx';
import { type SessionContext, useSession } from '../session-context.tsx';
import { best } from './best-three.ts';
import { CandidateFilters } from './candidate-filters.tsx';
import styles from './candidate-list.module.css';
import { GroupRefusals, refusedKey, useGroupOfSession } from './group-refusals.tsx';
import { useInPortions } from './in-portions.ts';
import { ListFault } from './list-fault.tsx';
import { ListLimits } from './list-limits.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { NoCandidates } from './no-candidates.tsx';
import { useFilters } from './use-filters.ts';
import { useGlide } from './use-glide.ts';
import { pageSize, type TonightList, useTonight } from './use-tonight.ts';

/** What all attendees who are present can watch, best first; follows as people come and go. */
export function CandidateList() {
  const { say } = useWords();
  const { id, session, holder, gains } = useSession();
  const filters = useFilters(id, session, holder.seat);
  const { wanted, want } = filters;
  const group = useGroupOfSession();
  const round = `${gains?.size ?? 0} ${refusedKey(group)}`;
  const tonight = useTonight(id, session, wanted, holder.seat, round);
  const { list, isAsking, fault, trueAt, again } = tonight;
  const [wasKnown] = useState(list !== null);
  const isOnline = useOnline();
  const isNobodyHere = list?.empty?.reason === 'nobody-present';
  return (
    <section
      className={`${layout.stackL} ${styles.tonight}`}
      aria-labelledby="tonight-title"
      aria-busy={isAsking}
    >
      <header className={styles.head}>
        <h2 id="tonight-title" aria-live="polite">
          {list === null || isNobodyHere
            ? say('session.tonight')
            : totalInWords(list, headsOf(session, holder.uid), say)}
        </h2>
        <SaidOnce tonight={tonight} />
      </header>
      <CandidateFilters filters={filters} found={isAsking ? null : (list?.total ?? null)} />
      <GroupRefusals count={list?.refused ?? 0} group={group} />
      <progress
        className={styles.asking}
        hidden={!isAsking || list === null}
        aria-label={say('session.asking')}
      />
      {trueAt !== null && <AnsweredAt at={trueAt} />}
      {!isOnline && trueAt === null && <p className={styles.offline}>{say('session.listOffline')}</p>}
      {fault !== null && isOnline && <ListFault fault={fault} hasList={list !== null} onRetry={again} />}
      {list === null && fault === null && isOnline && <ListSkeleton />}
      {list?.empty && <NoCandidates empty={list.empty} wanted={wanted} onWant={want} />}
      {list && <Rows tonight={tonight} wasKnown={wasKnown} groupName={group?.name ?? null} />}
      {list && !isNobodyHere && <ListLimits list={list} />}
      {list && <Attribution />}
    </section>
  );
}

/** Where these can be opened is said above the list, so that more pages don't change what the first ones say. */
const firstPage = (rows: readonly Facts[]) => rows.slice(0, pageSize);

/** What is true of the whole list, so that a movie says only what is different. */
function SaidOnce({ tonight: { list, rows, isAsking } }: { tonight: TonightList }) {
  const { say, locale } = useWords();
  const { session, holder, nameOf } = useSession();
  const teller = { say, locale, me: holder.uid, nameOf, heads: headsOf(session, holder.uid) };
  return (
    <div className={styles.said}>
      <p id="list-order" className={list?.empty ? 'unseen' : styles.order} aria-live="polite">
        {say(`strategies.${session.strategy}_said`)}
      </p>
      {list === null && isAsking && (
        <p className={styles.checked} role="status">
          {say('session.looking')}
        </p>
      )}
      {(rows.length > 0 || list?.sampleOffers) && (
        <p className={styles.checked} data-alone={rows.length === 0 || undefined}>
          {list?.sampleOffers && <span className={surface.sample}>{say('session.sampleOffers')}</span>}{' '}
          {rows.length > 0 && saidInWords(rows, samePlaces(firstPage(rows)), Date.now(), teller)}
        </p>
      )}
    </div>
  );
}

type RowsProps = { tonight: TonightList; wasKnown: boolean; groupName: string | null };

function Rows({ tonight, wasKnown, groupName }: RowsProps) {
  const { say } = useWords();
  const { rows, more, isAsking, isPaging, isOld } = tonight;
  const { id, session, holder, nameOf, choose } = useSession();
  const latest = useRef(choose);
  latest.current = choose;
  const heads = headsOf(session, holder.uid);
  const { groupId } = session;
  const { uid: me, seat } = holder;
  const group = useMemo(
    () => (groupId === undefined || groupName === null ? null : { id: groupId, name: groupName, from: seat }),
    [groupId, groupName, seat],
  );
  const chosenId = session.chosen?.movieId ?? null;
  const choosable = useMemo(() => {
    const said = samePlaces(firstPage(rows));
    return rows
      .filter(({ movieId }) => movieId !== chosenId)
      .map((candidate) => ({ candidate, said, sessionId: id, me, nameOf, heads, latest, group }));
  }, [rows, chosenId, id, me, nameOf, heads, group]);
  const shown = useInPortions(choosable, wasKnown);
  const cards = useRef<HTMLUListElement>(null);
  useGlide(
    cards,
    shown.slice(0, best).map(({ candidate }) => candidate.movieId),
  );
  return (
    <div className={`${layout.stackL} ${styles.rows}`} data-old={isOld || undefined}>
      <ul ref={cards} className={styles.best}>
        {shown.slice(0, best).map((row, at) => (
          <li key={row.candidate.movieId}>
            <Choosable {...row} look="card" isFirst={at === 0 && chosenId === null} />
          </li>
        ))}
      </ul>
      <ul className={`${layout.dividedRows} ${layout.longList}`}>
        {shown.slice(best).map((row) => (
          <li key={row.candidate.movieId}>
            <Choosable {...row} look="row" />
          </li>
        ))}
      </ul>
      {more && (
        <Button className={styles.more} busy={isPaging} held={isAsking && !isPaging} onClick={more}>
          {say('session.more')}
        </Button>
      )}
    </div>
  );
}

type ChoosableProps = Omit<ComponentProps<typeof Candidate>, 'children'> & {
  /** Chooses it; the same object as people come and go. */
  latest: RefObject<SessionContext['choose']>;
  isFirst?: boolean;
  /** The group whose lists it can leave. */
  group: RefusingGroup | null;
};

/** A movie that can be chosen, with a refusal beside its button. Renders only when what it shows changes. */
const Choosable = memo(({ latest, isFirst = false, group, ...shown }: ChoosableProps) => {
  const { say, locale } = useWords();
  const [isWaiting, setWaiting] = useState(false);
  const { busy, fault, run } = useAction();
  const { movieId } = shown.candidate;
  const title = titleOf(shown.candidate, locale);
  const chooseThis = async () => setWaiting((await latest.current(movieId, title)) === 'waiting');
  return (
    <Candidate {...shown}>
      <Button
        kind={isFirst ? 'main' : 'plain'}
        busy={busy !== null}
        onClick={() => void run('choose', chooseThis)}
      >
        {say('session.thisOne')}
      </Button>
      {group && <RefuseButton group={group} movieId={movieId} title={title} />}
      {fault && <Notice>{fault}</Notice>}
      {isWaiting && <AsksLater />}
    </Candidate>
  );
});
