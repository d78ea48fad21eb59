import { arrangeMovies } from '@cine/contract/operations/watching/collected-movies';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { faultOf } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import { callsFor, type Move, wholeOrder, withMove } from './hand-order.ts';

/** The places that are stored, and all movies. */
type Places = { manual: readonly number[]; movieIds: readonly number[] };

type ShownMove = Move & { key: number; isDone: boolean };

/**
 * The order by hand, with moves made here, which show at once and are sent one after the other; `manual` has
 * the places that are stored, `movieIds` all movies, as they stand without one.
 */
export function useHandOrder(
  collection: string,
  manual: readonly number[],
  movieIds: readonly number[],
  onSent: (changes: readonly (string | null)[]) => void,
) {
  const { say } = useWords();
  const [moves, setMoves] = useState<readonly ShownMove[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const sending = useRef(Promise.resolve());
  const last = useRef(0);
  const latest = useRef<Places>({ manual, movieIds });
  useEffect(() => {
    latest.current = { manual, movieIds };
    // What is stored now has them.
    setMoves((all) => (all.some(({ isDone }) => isDone) ? all.filter(({ isDone }) => !isDone) : all));
  }, [manual, movieIds]);
  const order = useMemo(
    () => moves.reduce<readonly number[]>(withMove, wholeOrder(manual, movieIds)),
    [moves, manual, movieIds],
  );

  function move(change: Move) {
    last.current += 1;
    const key = last.current;
    setFault(null);
    setMoves((all) => [...all, { ...change, key, isDone: false }]);
    sending.current = sending.current.then(async () => {
      try {
        onSent(await sendMove(collection, latest, change));
        setMoves((all) => all.map((each) => (each.key === key ? { ...each, isDone: true } : each)));
      } catch (error) {
        setMoves((all) => all.filter((each) => each.key !== key));
        setFault(faultOf(error, say));
      }
    });
  }

  return { order, move, fault };
}

/** Sends a move to places as they are by then; returns what would take it back, call by call. */
async function sendMove(
  collection: string,
  latest: RefObject<Places>,
  change: Move,
): Promise<(string | null)[]> {
  const { manual, movieIds: ids } = latest.current;
  const undoing: (string | null)[] = [];
  for (const { movieIds, after } of callsFor(wholeOrder(manual, ids), manual, change)) {
    const answer = await call(arrangeMovies, { collection, movieIds: [...movieIds], after });
    latest.current = { ...latest.current, manual: answer.manual };
    undoing.push(answer.change);
  }
  return undoing;
}
