import { useState } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import unlitMarquee from '#components/feedback/scenes/unlit-marquee.svg?drawing';
import buttons from '#components/form/button.module.css';
import { Attribution } from '#components/movie/attribution.tsx';
import type { CollectedEntry, CollectionFacts } from '#data/queries/collections/use-collection.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { tagsOf } from './arrange.ts';
import { Controls } from './controls.tsx';
import { ListedMovies } from './listed-movies.tsx';
import { MovieSheet } from './movie-sheet.tsx';
import { SelectBar } from './select-bar.tsx';
import { UndoBar } from './undo-bar.tsx';
import { type ArrangedMovies, useArrangedMovies } from './use-arranged-movies.ts';
import { type Changes, useChanges } from './use-changes.ts';
import type { Keepers } from './use-keepers.ts';

type Props = {
  collection: string;
  facts: CollectionFacts;
  entries: readonly CollectedEntry[];
  keepers: Keepers;
};

/** A collection's movies: found, sorted, selected, undone. */
export function CollectedMovies({ collection, facts, entries, keepers }: Props) {
  const changes = useChanges(collection, entries);
  const movies = useArrangedMovies(collection, facts, entries, changes);
  const [selected, setSelected] = useState<ReadonlySet<number> | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const { view, choose, query, setQuery } = movies;
  const canEdit = keepers.role !== 'reader';
  if (movies.all.length === 0) return <NoMovies changes={changes} canEdit={canEdit} />;
  return (
    <div className={layout.stackL}>
      <Controls
        collection={collection}
        view={view}
        query={query}
        canEdit={canEdit}
        count={movies.all.length}
        own={facts.order}
        isSelecting={selected !== null}
        onChoose={choose}
        onQuery={setQuery}
        onSelect={(isSelecting) => setSelected(isSelecting ? new Set() : null)}
      />
      <UndoBar changes={changes} />
      <Faults movies={movies} />
      <ListedMovies
        movies={movies}
        canEdit={canEdit}
        selected={selected}
        nameOf={keepers.nameOf}
        onSelect={setSelected}
        onOpen={setOpened}
      />
      <Attribution />
      {selected && (
        <SelectBar
          collection={collection}
          changes={changes}
          selected={selected}
          all={movies.entries}
          onSelect={setSelected}
          onDone={() => setSelected(null)}
        />
      )}
      <OpenedMovie
        collection={collection}
        movies={movies}
        keepers={keepers}
        changes={changes}
        opened={opened}
        onClose={() => setOpened(null)}
      />
    </div>
  );
}

function NoMovies({ changes, canEdit }: { changes: Changes; canEdit: boolean }) {
  const { say } = useWords();
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
}

/** Why movies aren't in the order, or narrowed to those, that the reader asks for. */
function Faults({ movies: { hand, tonight } }: { movies: ArrangedMovies }) {
  const { say } = useWords();
  return (
    <>
      {hand.fault && <Notice>{hand.fault}</Notice>}
      {tonight.isOffline && <p className={prose.soft}>{say('collections.tonightOffline')}</p>}
      {tonight.refusal && <RetryNotice refusal={tonight.refusal} onRetry={tonight.again} />}
    </>
  );
}

type OpenedProps = {
  collection: string;
  movies: ArrangedMovies;
  keepers: Keepers;
  changes: Changes;
  opened: number | null;
  onClose: () => void;
};

function OpenedMovie({ collection, movies, keepers, changes, opened, onClose }: OpenedProps) {
  const { all, hand, isByHand, place } = movies;
  const entry = all.find(({ movieId }) => movieId === opened);
  if (!entry) return null;
  const at = hand.order.indexOf(entry.movieId);
  return (
    <MovieSheet
      key={entry.movieId}
      collection={collection}
      entry={entry}
      changes={changes}
      onClose={onClose}
      canEdit={keepers.role !== 'reader'}
      isOwner={keepers.role === 'owner'}
      nameOf={keepers.nameOf}
      tags={tagsOf(all)}
      place={isByHand ? { at, count: hand.order.length, onPlace: place } : null}
    />
  );
}
