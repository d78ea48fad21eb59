import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { Filters } from '@cine/contract/movies/filters';
import { type Candidate, type Tonight, tonight } from '@cine/contract/operations/together/tonight';
import { useEffect, useMemo, useState } from 'react';
import { faultOf } from '#components/form/use-action.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useDebouncedValue } from '#data/device/use-debounced-value.ts';
import type { Seat } from '#data/firebase.ts';
import { useOnline } from '#data/offline/network.ts';
import { cacheAnswer, cachedAnswer } from '#data/queries/answer-cache.ts';
import { call, Refusal } from '#data/queries/call.ts';
import { takeAnswer } from '#data/queries/first/begun-reads.ts';
import { useOutcome } from '#data/queries/use-outcome.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import { movedUp, withFormerAbout } from './best-three.ts';
import { pageSize } from './page-size.ts';

/** The last answered list; `isAsking` while it is updated. */
export type TonightList = {
  list: Tonight | null;
  rows: readonly Candidate[];
  isAsking: boolean;
  isPaging: boolean;
  /** Whether it answers filters that are no longer wanted. */
  isOld: boolean;
  fault: string | null;
  /** Offline: when the list was true; null if it answers another question. */
  trueAt: number | null;
  more: (() => void) | null;
  again: () => void;
};

/** The pages so far, what they answer, and when. */
type Answer = { list: Tonight; rows: readonly Candidate[]; about: string; at: number };

const largestPage = 50;
/** Changes come in bursts. */
const settleMs = 250;

/**
 * Returns what all present can watch; asks again when anything it depends on changes, `round` for challenges
 * and refusals, and for what a movie that moved up is about. The former list stays meanwhile.
 */
export function useTonight(
  sessionId: string,
  session: SessionDocument,
  filters: Filters,
  from: Seat,
  round: string,
): TonightList {
  const { say } = useWords();
  const isOnline = useOnline();
  const { uid } = useAccount();
  const { includeFree, includeOwned, collection, strategy } = session;
  const about = JSON.stringify({ sessionId, filters, includeFree, includeOwned, collection, strategy });
  const question = JSON.stringify([basisOf(session), filters, round, from.name]);
  const settled = useDebouncedValue(question, settleMs);

  async function ask(former: Answer | null): Promise<Answer> {
    const size = Math.min(largestPage, Math.max(pageSize, former?.rows.length ?? 0));
    const input = { sessionId, filters, pageSize: size };
    const list = await takeAnswer(from, tonight.name, input, () => call(tonight, input, from));
    const rows = withFormerAbout(list.candidates, former?.rows ?? []);
    return keep({ list, rows, about, at: Date.now() });
  }

  function keep(answer: Answer): Answer {
    const data = { ...answer.list, candidates: [...answer.rows] };
    // An answer that this device can't keep is shown all the same.
    cacheAnswer(tonight, uid, answer.about, { data, at: answer.at }).catch(() => {});
    return answer;
  }

  const key = ['tonight', uid, sessionId];
  const served = useOutcome(key, ask, { isEnabled: isOnline, isRemembered: true });
  const { again } = served;
  useRefetchOnChange(settled, again);
  const keptAnswer = useOutcome(['kept tonight', uid, about], () => keptList(uid, about));
  const isCurrent = isOnline || served.data?.about === about;
  const answer = (isCurrent ? served.data : null) ?? keptAnswer.data ?? served.data;

  const moved = isOnline ? movedUp(served.data?.rows ?? [], session.chosen?.movieId ?? null) : null;
  useEffect(() => {
    if (moved !== null) again();
  }, [moved, again]);

  const paging = usePaging(answer, again);
  const more = (after: Answer, cursor: string) =>
    paging.run(after, async () => {
      const list = await call(tonight, { sessionId, filters, pageSize, cursor }, from);
      const next = { list, rows: [...after.rows, ...list.candidates], about, at: Date.now() };
      served.change((now) => (now === after ? keep(next) : now));
    });

  const { isPaging } = paging;
  const error = paging.error ?? served.error;
  const fault = useMemo(() => (error === null ? null : faultOf(error, say)), [error, say]);
  const isAsking = isOnline && (served.isAsking || isPaging || settled !== question);
  const cursor = answer?.list.nextCursor ?? null;
  return {
    list: answer?.list ?? null,
    rows: answer?.rows ?? [],
    isAsking,
    isPaging: isOnline && isPaging,
    isOld: answer !== null && answer.about !== about,
    fault: isAsking ? null : fault,
    trueAt: isOnline || answer?.about !== about ? null : answer.at,
    more: answer === null || cursor === null ? null : () => void more(answer, cursor),
    again,
  };
}

/** Whether a further page of an answer is asked for, or failed; `again` asks anew where it can't go on. */
function usePaging(answer: Answer | null, again: () => void) {
  const [paging, setPaging] = useState<{ after: Answer; error: unknown } | null>(null);
  const current = paging?.after === answer ? paging : null;

  async function run(after: Answer, load: () => Promise<void>): Promise<void> {
    setPaging({ after, error: null });
    try {
      await load();
    } catch (error) {
      if (error instanceof Refusal && error.reason === 'cursor-invalid') again();
      else setPaging({ after, error });
    }
  }

  return { isPaging: current !== null && current.error === null, error: current?.error ?? null, run };
}

async function keptList(uid: string, about: string): Promise<Answer | null> {
  const cached = await cachedAnswer(tonight, uid, about);
  return cached && { list: cached.data, rows: cached.data.candidates, about, at: cached.at };
}

/** What the list depends on: attendees, place, services, strategy and watched movies. */
function basisOf(session: SessionDocument) {
  const { mode, region, servicesOf, includeFree, includeOwned, collection, strategy } = session;
  const { attendees, watched } = session;
  const people = Object.keys(attendees)
    .sort()
    .map((uid) => {
      const { present, providers, region: theirs, withoutShelf } = attendees[uid]!;
      return [uid, present, theirs, withoutShelf, ...providers];
    });
  return [
    mode,
    region,
    servicesOf,
    includeFree,
    includeOwned,
    collection,
    strategy,
    people,
    watched.map(({ movieId, recordedFor }) => [movieId, recordedFor]),
  ];
}
