import { compileRules } from '@cine/contract/game/compile-rules';
import type { Tonight } from '@cine/contract/game/pay/forecast';
import { sourceOf } from '@cine/contract/game/pay/sources';
import { ruleMovie } from '@cine/contract/game/rule-movie';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { lastCountedOfWeek, ledgerOfSource } from '@cine/contract/queries';
import { useMemo } from 'react';
import { useWeek } from '#components/challenge/weekly/use-week.ts';
import { weekNow } from '#components/challenge/weekly/week-challenges.ts';
import { factsOf } from '#components/movie/facts-of.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useOnline } from '#data/offline/network.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import type { Progress } from '#data/queries/use-progress.ts';
import { serverNow } from '#data/server-time.ts';
import type { BestMovie } from './best-movie.ts';
import { type TonightPay, tonightPay } from './tonight-pay.ts';

/** What a movie would bring tonight; null until all that decides it is known. */
export function useTonightPay(
  progress: Progress | null,
  { movie: { movieId, runtime }, advances }: BestMovie,
  company: Tonight['company'],
): TonightPay | null {
  const account = useAccount();
  const { uid } = account;
  const isOnline = useOnline();
  const { monday } = weekNow(account, serverNow());
  const week = useWeek(progress);
  const view = useAnswer(showMovie, { movieId, ...(company && { sessionId: company.sessionId }) });
  const lastCounted = useDocuments(
    useMemo(() => lastCountedOfWeek(uid, monday), [uid, monday]),
    { limit: 1 },
  );
  // The player remembers what was paid lately; for a movie that they saw before, its last entry tells when.
  const source = sourceOf.movie(movieId);
  const isForgotten =
    progress?.seen.includes(movieId) && !progress.paid.some((each) => each.source === source);
  const paid = useDocuments(
    useMemo(() => (isForgotten ? ledgerOfSource(uid, source) : null), [isForgotten, uid, source]),
    { limit: 1 },
  );
  const isAsking =
    isOnline &&
    ((!week.isKnown && !week.refusal) ||
      (view.data === null && !view.refusal) ||
      lastCounted.state === 'loading');
  if (lastCounted.state === 'unknown' || paid.state === 'unknown') return null;
  if (!progress || isAsking || (isForgotten && paid.state === 'loading')) return null;
  const facts = view.data && ruleMovie(factsOf(view.data));
  const weekly = facts ? (week.challenges ?? []).filter(({ rules }) => compileRules(rules)(facts)) : [];
  const weekMovies = lastCounted.state === 'there' ? (lastCounted.data[0]?.data.day?.movies ?? []) : [];
  const last = paid.state === 'there' ? paid.data[0]?.data : undefined;
  const paidOn = !last || last.kind === 'taken' ? null : last.date;
  return tonightPay(progress, { movieId, runtime, paidOn, advances, weekly }, company, weekMovies, account);
}
