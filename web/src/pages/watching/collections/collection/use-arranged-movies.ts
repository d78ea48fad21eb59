import { useDeferredValue, useMemo, useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import type { CollectedEntry, CollectionFacts } from '#data/queries/collections/use-collection.ts';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useWords } from '#i18n/index.tsx';
import { filterMovies, lastAddedFirst, sortMovies } from './arrange.ts';
import { moveTo } from './hand-order.ts';
import type { Changes } from './use-changes.ts';
import { useHandOrder } from './use-hand-order.ts';
import { useView } from './use-view.ts';
import { useWatchableNow } from './use-watchable-now.ts';

export type ArrangedMovies = ReturnType<typeof useArrangedMovies>;

/** A collection's movies as the reader looks at them, and how they look at them otherwise. */
export function useArrangedMovies(
  collection: string,
  facts: CollectionFacts,
  entries: readonly CollectedEntry[],
  { gone, did, forget }: Changes,
) {
  const { say, locale } = useWords();
  const { scores } = useRatings(useAccount().uid);
  const { view, choose } = useView(facts.order);
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query);
  const all = useMemo(
    () => (gone.size === 0 ? entries : entries.filter(({ movieId }) => !gone.has(movieId))),
    [entries, gone],
  );
  const added = useMemo(() => lastAddedFirst(all), [all]);
  const hand = useHandOrder(collection, facts.manual, added, (sent) => did(say('collections.ordered'), sent));
  const tonight = useWatchableNow(collection, view.isTonight && all.length > 0);
  const listed = useMemo(() => {
    const fitting = tonight.ids ? all.filter(({ movieId }) => tonight.ids!.has(movieId)) : all;
    const by = { manual: hand.order, scores, locale };
    return sortMovies(filterMovies(fitting, sought, locale), view.order, by);
  }, [all, tonight.ids, sought, locale, view.order, hand.order, scores]);
  return {
    all,
    entries: listed,
    scores,
    view,
    choose,
    query,
    setQuery,
    sought,
    hand,
    tonight,
    /** Whether rows stand as they were put by hand, all of them. */
    isByHand: view.order === 'hand' && view.grouping === 'none' && !view.isTonight && sought === '',
    place: (movieId: number, to: number) => {
      const move = moveTo(hand.order, movieId, to);
      if (!move) return;
      forget();
      hand.move(move);
    },
  };
}
