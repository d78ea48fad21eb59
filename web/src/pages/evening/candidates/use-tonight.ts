import type { SessionDocument } from '@cine/contract/documents/sessions';
import { type Candidate, type Filters, type Tonight, tonight } from '@cine/contract/tonight';
import { useEffect, useRef, useState } from 'react';
import { useAccount } from '../../../live/auth/player.tsx';
import { cacheAnswer, cachedAnswer } from '../../../live/data/answer-cache.ts';
import { call, Refusal } from '../../../live/data/call.ts';
import type { Seat } from '../../../live/firebase.ts';
import { useOnline } from '../../../live/offline/network.ts';
import { faultOf } from '../../../pieces/form/use-action.ts';
import { useWords } from '../../../words/index.tsx';

/** The list as it was last answered; `isAsking` while it is asked for again. */
export type TonightList = {
  list: Tonight | null;
  rows: readonly Candidate[];
  isAsking: boolean;
  fault: string | null;
  /** Without a network: when the list was true; null where it is not of what is wanted. */
  trueAt: number | null;
  more: (() => void) | null;
  again: () => void;
};

/** `about` says what was wanted, `at` when it was answered. */
type Answer = { list: Tonight; rows: Candidate[]; about: string; at: number };

/** What each evening's list was last, for when one comes back from a movie's page. */
const shown = new Map<string, Answer>();

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
  const { uid } = useAccount();
  const shownAs = `${uid} ${sessionId}`;
  const [answer, setAnswer] = useState<Answer | null>(() => shown.get(shownAs) ?? null);
  const [isAsking, setAsking] = useState(true);
  const [fault, setFault] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  const latest = useRef(0);
  const { includeFree, strategy } = session;
  const about = JSON.stringify({ sessionId, filters, includeFree, strategy });
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
      const next = { list, rows: [...before, ...list.candidates], about, at: Date.now() };
      setAnswer(next);
      shown.set(shownAs, next);
      const whole = { ...list, candidates: next.rows };
      // What this device can't keep is there all the same.
      cacheAnswer(tonight, uid, about, { data: whole, at: next.at }).catch(() => {});
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

  useEffect(() => {
    let isWanted = true;
    void cachedAnswer(tonight, uid, about).then((kept) => {
      if (!isWanted || !kept) return;
      const found = { list: kept.data, rows: kept.data.candidates, about, at: kept.at };
      // With a network what was there stays until there is an answer.
      setAnswer((now) => (now && (isOnline || now.about === about) ? now : found));
    });
    return () => {
      isWanted = false;
    };
  }, [uid, about, isOnline]);

  const cursor = answer?.list.nextCursor ?? null;
  return {
    list: answer?.list ?? null,
    rows: answer?.rows ?? [],
    isAsking,
    fault,
    trueAt: isOnline || answer?.about !== about ? null : answer.at,
    more: cursor === null ? null : () => void ask(cursor),
    again: () => setTries(tries + 1),
  };
}

/** What a list follows from: who is here with what and where, whose taste counts how, and what they have watched. */
function basisOf({ mode, region, servicesOf, includeFree, strategy, attendees, watched }: SessionDocument) {
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
    strategy,
    people,
    watched.map(({ movieId, recordedFor }) => [movieId, recordedFor]),
  ];
}
