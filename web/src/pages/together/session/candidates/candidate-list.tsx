import type { Candidate } from '@cine/contract/operations/together/tonight';
import { Vote } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { faultOf } from '#components/form/use-action.ts';
import { Attribution } from '#components/movie/attribution.tsx';
import { saidInWords, samePlaces } from '#components/movie/candidate/said-once.ts';
import { useReplaceQuestion } from '#components/movie/chosen/use-replace-question.tsx';
import { totalInWords } from '#components/movie/filters-in-words.ts';
import { headsOf } from '#components/people/heads.ts';
import { useOnline } from '#data/offline/network.ts';
import { Refusal } from '#data/queries/call.ts';
import { type Nominations, useNominations } from '#data/queries/polls/use-nominations.ts';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../session-context.tsx';
import { bestCount } from './best-three.ts';
import { CandidateFilters } from './candidate-filters.tsx';
import styles from './candidate-list.module.css';
import { Choosable } from './choosable.tsx';
import { NoCandidates } from './empty/no-candidates.tsx';
import { useInPortions } from './in-portions.ts';
import { ListFault } from './list-fault.tsx';
import { ListLimits } from './list-limits.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { pageSize } from './page-size.ts';
import { RefusedMovies, refusedKey, useGroupOfSession } from './refused-movies.tsx';
import { useFilters } from './use-filters.ts';
import { useGlide } from './use-glide.ts';
import { type TonightList, useTonight } from './use-tonight.ts';

/** An evening's list of movies, with its filters. */
export function CandidateList() {
  const { say } = useWords();
  const { id, session, holder, gains } = useSession();
  const filters = useFilters(id, session, holder.seat);
  const { criteria, changeCriteria } = filters;
  const group = useGroupOfSession();
  const round = `${gains?.size ?? 0} ${refusedKey(group)}`;
  const tonight = useTonight(id, session, criteria, holder.seat, round);
  const { list, isAsking, fault, trueAt, again } = tonight;
  const nominations = useNominations(session, holder.uid, holder.seat);
  const [wasKnown] = useState(list !== null);
  const isOnline = useOnline();
  const isNobodyHere = list?.empty?.reason === 'nobody-present';
  return (
    <section
      className={`${layout.stackL} ${styles.tonight}`}
      aria-labelledby="tonight-title"
      aria-busy={isAsking}
    >
      <header className={`${layout.stackXs} ${styles.head}`}>
        <h2 id="tonight-title" aria-live="polite">
          {list === null || isNobodyHere
            ? say('session.tonight')
            : totalInWords(list, headsOf(session, holder.uid), say)}
        </h2>
        <ListSummary tonight={tonight} />
      </header>
      <CandidateFilters
        filters={filters}
        total={isAsking ? null : (list?.total ?? null)}
        source={list?.collection ?? null}
      />
      {session.collection && list?.collection === null && !isAsking && (
        <p className={prose.soft} role="status">
          {say('session.fromGone')}
        </p>
      )}
      {nominations && (
        <p className={styles.nominating} role="status">
          <Vote aria-hidden />
          {say('pollBanner.nominationsLeft', { count: nominations.left })}
        </p>
      )}
      <RefusedMovies count={list?.refused ?? 0} group={group} />
      <progress
        className={styles.asking}
        hidden={!isAsking || list === null}
        aria-label={say('session.asking')}
      />
      {trueAt !== null && <AnsweredAt at={trueAt} />}
      {!isOnline && trueAt === null && <p className={prose.soft}>{say('session.listOffline')}</p>}
      {fault !== null && isOnline && <ListFault fault={fault} hasList={list !== null} onRetry={again} />}
      {list === null && fault === null && isOnline && <ListSkeleton />}
      {list?.empty && <NoCandidates empty={list.empty} criteria={criteria} onWant={changeCriteria} />}
      {list && (
        <Rows
          tonight={tonight}
          wasKnown={wasKnown}
          nominations={nominations}
          groupName={group?.name ?? null}
        />
      )}
      {list && !isNobodyHere && <ListLimits list={list} />}
      {list && <Attribution />}
    </section>
  );
}

/** The summary above the list speaks of the first page only, so that loading more doesn't change it. */
const firstPage = (rows: readonly Candidate[]) => rows.slice(0, pageSize);

function ListSummary({ tonight: { list, rows, isAsking } }: { tonight: TonightList }) {
  const { say, locale } = useWords();
  const { session, holder, nameOf } = useSession();
  const teller = {
    say,
    locale,
    me: holder.uid,
    nameOf,
    heads: headsOf(session, holder.uid),
    lender: session.servicesOf,
  };
  return (
    <div className={`${prose.note} ${styles.said}`}>
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
          {rows.length > 0 && saidInWords(rows, samePlaces(firstPage(rows)), serverNow(), teller)}
        </p>
      )}
    </div>
  );
}

type RowsProps = {
  tonight: TonightList;
  wasKnown: boolean;
  groupName: string | null;
  nominations: Nominations | null;
};

function Rows({ tonight, wasKnown, groupName, nominations }: RowsProps) {
  const { say } = useWords();
  const { rows, more, isAsking, isPaging, isOld } = tonight;
  const { id, session, holder, nameOf } = useSession();
  const { latest, refused, question } = useLatestChoice();
  const hasLeft = refused !== null && !rows.some(({ movieId }) => movieId === refused.movieId);
  const heads = headsOf(session, holder.uid);
  const { groupId, servicesOf: lender } = session;
  const { uid: me, seat } = holder;
  const group = useMemo(
    () => (groupId === undefined || groupName === null ? null : { id: groupId, name: groupName, from: seat }),
    [groupId, groupName, seat],
  );
  const chosenId = session.chosen?.movieId ?? null;
  const choosable = useMemo(() => {
    const listPlaces = samePlaces(firstPage(rows));
    return rows
      .filter(({ movieId }) => movieId !== chosenId)
      .map((candidate) => ({
        candidate,
        listPlaces,
        sessionId: id,
        me,
        nameOf,
        heads,
        lender,
        latest,
        group,
        nominations,
      }));
  }, [rows, chosenId, id, me, nameOf, heads, lender, latest, group, nominations]);
  const portion = useInPortions(choosable, wasKnown);
  const cards = useRef<HTMLUListElement>(null);
  useGlide(
    cards,
    portion.slice(0, bestCount).map(({ candidate }) => candidate.movieId),
  );
  return (
    <div className={`${layout.stackL} ${styles.rows}`} data-old={isOld || undefined}>
      {/* A movie that has just left the list took what was said on it along. */}
      {hasLeft && (
        <Notice>
          <strong>{refused.title}</strong> {refused.why}
        </Notice>
      )}
      <ul ref={cards} className={`${layout.stackM} ${styles.best}`}>
        {portion.slice(0, bestCount).map((row, at) => (
          <li key={row.candidate.movieId}>
            <Choosable {...row} look="card" isFirst={at === 0 && chosenId === null} />
          </li>
        ))}
      </ul>
      <ul className={`${layout.dividedRows} ${layout.longList} ${styles.others}`}>
        {portion.slice(bestCount).map((row) => (
          <li key={row.candidate.movieId}>
            <Choosable {...row} look="row" />
          </li>
        ))}
      </ul>
      {question}
      {more && (
        <Button className={styles.more} busy={isPaging} held={isAsking && !isPaging} onClick={more}>
          {say('session.more')}
        </Button>
      )}
    </div>
  );
}

/** What chooses a movie now, and which choice was refused last. */
function useLatestChoice() {
  const { say } = useWords();
  const { session, choose } = useSession();
  const latest = useRef(choose);
  const { mayChoose, question } = useReplaceQuestion();
  const [refused, setRefused] = useState<{ movieId: number; title: string; why: string } | null>(null);
  latest.current = async (movieId, title) => {
    setRefused(null);
    if (!(await mayChoose(session, movieId))) return 'done';
    return choose(movieId, title).catch((error: unknown) => {
      if (error instanceof Refusal) setRefused({ movieId, title, why: faultOf(error, say) });
      throw error;
    });
  };
  return { latest, refused, question };
}
