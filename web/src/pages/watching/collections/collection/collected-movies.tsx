import { listWatchable } from '@cine/contract/operations/watching/collected-movies';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import unlitMarquee from '#components/feedback/scenes/unlit-marquee.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useOnline } from '#data/offline/network.ts';
import type { CollectedEntry, CollectionFacts } from '#data/queries/collections/use-collection.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { useRatings } from '#data/queries/use-ratings.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { filterMovies, groupMovies, lastAddedFirst, sortMovies, tagsOf } from './arrange.ts';
import { Controls } from './controls.tsx';
import { moveTo } from './hand-order.ts';
import { MovieList } from './movie-list.tsx';
import { MovieSheet } from './movie-sheet.tsx';
import { SelectBar } from './select-bar.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useChanges } from './use-changes.ts';
import { useHandOrder } from './use-hand-order.ts';
import type { Keepers } from './use-keepers.ts';
import { useView } from './use-view.ts';

type Props = {
  collection: string;
  facts: CollectionFacts;
  entries: readonly CollectedEntry[];
  keepers: Keepers;
};

export function CollectedMovies({ collection, facts, entries, keepers }: Props) {
  const { say, locale } = useWords();
  const { uid } = useAccount();
  const { scores } = useRatings(uid);
  const { view, choose } = useView(facts.order);
  const [query, setQuery] = useState('');
  const [selected, setSelected] = useState<ReadonlySet<number> | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const changes = useChanges(collection, entries);
  const canEdit = keepers.role !== 'reader';
  const sought = useDeferredValue(query);

  const here = useMemo(
    () => (changes.gone.size === 0 ? entries : entries.filter(({ movieId }) => !changes.gone.has(movieId))),
    [entries, changes.gone],
  );
  const added = useMemo(() => lastAddedFirst(here), [here]);
  const hand = useHandOrder(collection, facts.manual, added, (sent) =>
    changes.did(say('collections.ordered'), sent),
  );
  const tonight = useWatchableNow(collection, view.isTonight && here.length > 0);
  const shown = useMemo(() => {
    const fitting = tonight.ids ? here.filter(({ movieId }) => tonight.ids!.has(movieId)) : here;
    return sortMovies(filterMovies(fitting, sought, locale), view.order, {
      manual: hand.order,
      scores,
      locale,
    });
  }, [here, tonight.ids, sought, locale, view.order, hand.order, scores]);

  if (here.length === 0)
    return (
      <>
        <UndoBar changes={changes} />
        <EmptyState scene={unlitMarquee} title={say('collections.empty')} text={say('collections.emptyHint')}>
          {canEdit && (
            <Link href="/search" className={`${buttons.button} ${buttons.main}`}>
              {say('search.title')}
            </Link>
          )}
        </EmptyState>
      </>
    );

  const isByHand = view.order === 'hand' && view.grouping === 'none' && !view.isTonight && sought === '';
  const order = [view.order, view.grouping, view.isTonight, sought].join(' ');
  const nameOfGroup = (name: string | null) => {
    if (name === null)
      return say(view.grouping === 'tags' ? 'collections.untagged' : 'collections.genreless');
    return view.grouping === 'genres' ? genreName(name, { say }) : name;
  };
  const lists =
    view.grouping === 'none'
      ? [{ name: null, entries: shown }]
      : groupMovies(shown, view.grouping, nameOfGroup, locale);
  const openedEntry = here.find(({ movieId }) => movieId === opened) ?? null;
  const place = (movieId: number, to: number) => {
    const move = moveTo(hand.order, movieId, to);
    if (move) hand.move(move);
  };
  return (
    <div className={layout.stackL}>
      <Controls
        {...{ collection, view, query, canEdit }}
        count={here.length}
        own={facts.order}
        isSelecting={selected !== null}
        onChoose={choose}
        onQuery={setQuery}
        onSelect={(isSelecting) => setSelected(isSelecting ? new Set() : null)}
      />
      <UndoBar changes={changes} />
      {hand.fault && <Notice>{hand.fault}</Notice>}
      {tonight.isOffline && <p className={prose.soft}>{say('collections.tonightOffline')}</p>}
      {tonight.refusal && <RetryNotice refusal={tonight.refusal} onRetry={tonight.again} />}
      {tonight.isAsking ? (
        <Skeleton count={4} size="row" />
      ) : (
        shown.length === 0 && (
          <EmptyState
            scene={idleProjector}
            title={say(sought === '' ? 'collections.noneTonight' : 'collections.noneFound')}
            text={say(sought === '' ? 'collections.noneTonightHint' : 'collections.noneFoundHint')}
          >
            <Button
              onClick={() => {
                setQuery('');
                choose({ isTonight: false });
              }}
            >
              {say('collections.whole')}
            </Button>
          </EmptyState>
        )
      )}
      {!tonight.isAsking && shown.length > 0 && (
        <div className={layout.stackXxl}>
          {lists.map(({ name, entries: rows }) => (
            <section key={name ?? ''} className={layout.stackS}>
              {view.grouping !== 'none' && (
                <h2>
                  {nameOfGroup(name)} <span className={prose.note}>{rows.length}</span>
                </h2>
              )}
              <MovieList
                {...{ rows, order, scores, canEdit, isByHand, selected }}
                nameOf={keepers.nameOf}
                onSelect={setSelected}
                onOpen={setOpened}
                onPlace={isByHand && canEdit && selected === null ? place : null}
              />
            </section>
          ))}
        </div>
      )}
      <Attribution />
      {selected && (
        <SelectBar
          {...{ collection, changes, selected }}
          all={shown}
          onSelect={setSelected}
          onDone={() => setSelected(null)}
        />
      )}
      {openedEntry && (
        <MovieSheet
          key={openedEntry.movieId}
          {...{ collection, canEdit, changes }}
          entry={openedEntry}
          isOwner={keepers.role === 'owner'}
          nameOf={keepers.nameOf}
          tags={tagsOf(here)}
          place={
            isByHand
              ? { at: hand.order.indexOf(openedEntry.movieId), count: hand.order.length, onPlace: place }
              : null
          }
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

/** The movies on the reader's services; null while all are shown. */
function useWatchableNow(collection: string, isWanted: boolean) {
  const { region, providers } = useAccount();
  const isOnline = useOnline();
  const isAsked = isWanted && isOnline;
  const { data, refusal, again } = useAnswer(listWatchable, isAsked ? { collection } : null);
  useRefetchOnChange(isAsked ? `${region} ${providers.join()}` : null, again);
  const ids = useMemo(() => (data ? new Set(data.movieIds) : null), [data]);
  return {
    ids: isAsked ? ids : null,
    refusal: isAsked && !data ? refusal : null,
    again,
    isAsking: isAsked && !data && !refusal,
    isOffline: isWanted && !isOnline,
  };
}
