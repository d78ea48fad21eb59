import type { SessionDocument } from '@cine/contract/documents';
import { type Candidate, type Filters, type Tonight, tonight } from '@cine/contract/tonight';
import { useEffect, useRef, useState } from 'react';
import { call, Refusal } from '../../live/call.ts';
import type { Seat } from '../../live/firebase.ts';
import { useOnline } from '../../live/network.ts';
import { faultOf } from '../../pieces/use-action.ts';
import { useWords } from '../../words/index.tsx';

/** The list as it was last answered; `isAsking` while it is asked for again. */
export type TonightList = {
  list: Tonight | null;
  rows: readonly Candidate[];
  isAsking: boolean;
  fault: string | null;
  more: (() => void) | null;
  again: () => void;
};

type Answer = { list: Tonight; rows: Candidate[] };

const pageSize = 21;
const largestPage = 50;
/** People come in and change their minds in bursts. */
const settleMs = 250;

/**
 * What everybody present can watch, asked for again whenever anything that it follows from changes; what was there
 * stays meanwhile. `round` changes with what somebody's challenges have come to.
 */
export function useTonight(
  sessionId: string,
  session: SessionDocument,
  filters: Filters,
  from: Seat,
  round: number,
): TonightList {
  const { say } = useWords();
  const isOnline = useOnline();
  const [answer, setAnswer] = useState<Answer | null>(() => answerKept(sessionId));
  const [isAsking, setAsking] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const latest = useRef(0);
  const question = JSON.stringify([basisOf(session), filters, round]);

  async function ask(cursor?: string) {
    latest.current += 1;
    const mine = latest.current;
    setAsking(true);
    setFault(null);
    const before = cursor === undefined ? [] : (answer?.rows ?? []);
    const size = cursor === undefined ? Math.min(largestPage, answer?.rows.length || pageSize) : pageSize;
    try {
      const input = { sessionId, filters, pageSize: Math.max(pageSize, size) };
      const list = await call(tonight, { ...input, ...(cursor !== undefined && { cursor }) }, from);
      if (mine !== latest.current) return;
      const next = { list, rows: [...before, ...list.candidates] };
      setAnswer(next);
      keepAnswer(sessionId, next);
    } catch (error) {
      if (error instanceof Refusal && error.reason === 'cursor-invalid') void ask();
      else if (mine === latest.current) setFault(faultOf(error, say));
    } finally {
      if (mine === latest.current) setAsking(false);
    }
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question tells one list from another.
  useEffect(() => {
    setAsking(isOnline);
    if (!isOnline) return;
    const timer = setTimeout(() => void ask(), answer === null ? 0 : settleMs);
    return () => clearTimeout(timer);
  }, [sessionId, question, from, tries, isOnline]);

  const cursor = answer?.list.nextCursor ?? null;
  return {
    list: answer?.list ?? null,
    rows: answer?.rows ?? [],
    isAsking,
    fault,
    more: cursor === null ? null : () => void ask(cursor),
    again: () => setTries(tries + 1),
  };
}

/** What was answered last, for when one comes back from a movie's page, or reloads without a network. */
function answerKept(sessionId: string): Answer | null {
  const found = sessionStorage.getItem(`tonight-${sessionId}`);
  return found ? (JSON.parse(found) as Answer) : null;
}

function keepAnswer(sessionId: string, answer: Answer): void {
  sessionStorage.setItem(`tonight-${sessionId}`, JSON.stringify(answer));
}

/** What a list follows from: who is here with what and where, and what they have watched. */
function basisOf({ mode, region, servicesOf, includeFree, attendees, watched }: SessionDocument) {
  const people = Object.keys(attendees)
    .sort()
    .map((uid) => {
      const { present, providers, region: theirs } = attendees[uid]!;
      return [uid, present, theirs, ...providers];
    });
  return [
    mode,
    region,
    servicesOf,
    includeFree,
    people,
    watched.map(({ movieId, recordedFor }) => [movieId, recordedFor]),
  ];
}
