import { countMatches, type RunCounts } from '@cine/import-run';
import { useEffect, useEffectEvent, useState } from 'react';
import { Figures } from '#components/layout/figures.tsx';
import { useAccount } from '#data/auth/user.tsx';
import type { Gathered } from '#data/imports/reading.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { AmbiguousMovies } from './ambiguous-movies.tsx';
import { ConfirmImport } from './confirm-import.tsx';
import { type Matched, placesOf } from './match-movies.ts';
import { MissingMovies } from './missing-movies.tsx';
import { PreviewNotes } from './preview-notes.tsx';
import { StepTitle } from './step-title.tsx';
import type { ImportDraft } from './use-import-draft.ts';

type Props = {
  gathered: Gathered;
  matched: Matched;
  /** What comes of the movies that were found. */
  counts: RunCounts;
  draft: ImportDraft;
  /** The movies of former imports. */
  held: number;
};

/** What the files give, before anything is changed. */
export function ImportPreview({ gathered, matched, counts, draft, held }: Props) {
  const { say } = useWords();
  const mayAdd = useAccount().kind === 'member';
  const { movies } = gathered;
  const [chosen, setChosen] = useState<ReadonlyMap<number, number>>(new Map());
  const [wanted, setWanted] = useState<ReadonlySet<number>>(new Set());
  const coming = useComing({ matched, counts, draft }, chosen, wanted);
  const ambiguous = placesOf(matched.matches, 'ambiguous');
  const missing = placesOf(matched.matches, 'not-found');
  const { matched: matchedCount } = countMatches(matched.matches);
  const choose = (at: number, movieId: number | null) => {
    const others = [...chosen].filter(([place]) => place !== at);
    setChosen(new Map(movieId === null ? others : [...others, [at, movieId]]));
  };
  return (
    <section className={`${layout.stackXl} ${layout.column}`}>
      <div className={layout.stackM}>
        <StepTitle>{say('imports.preview')}</StepTitle>
        <Figures of={figuresOf(coming, say)} />
        <p role="status">{say('imports.matched', { count: matchedCount })}</p>
      </div>
      {ambiguous.length > 0 && (
        <AmbiguousMovies places={ambiguous} {...{ movies, matched, chosen }} onChoose={choose} />
      )}
      {missing.length > 0 && (
        <MissingMovies places={missing} {...{ movies, wanted, mayAdd }} onChange={setWanted} />
      )}
      <PreviewNotes counts={gathered.counts} mappings={draft.mappings} />
      <ConfirmImport
        {...{ gathered, matched, draft, held, chosen, wanted }}
        count={matchedCount + chosen.size + wanted.size}
      />
    </section>
  );
}

/** What comes of all that was found, chosen or will be the user's own. */
function useComing(
  { matched, counts, draft: { count } }: Pick<Props, 'matched' | 'counts' | 'draft'>,
  chosen: ReadonlyMap<number, number>,
  wanted: ReadonlySet<number>,
): RunCounts {
  const [coming, setComing] = useState(counts);
  const ask = useEffectEvent((choices: ReadonlyMap<number, number>) => count(matched, choices));
  useEffect(() => {
    let isLast = true;
    // The user's own have no ids yet.
    const own = [...wanted].map((at) => [at, -1 - at] as const);
    void ask(new Map([...chosen, ...own])).then(
      (now) => isLast && setComing(now),
      () => {},
    );
    return () => {
      isLast = false;
    };
  }, [chosen, wanted]);
  return coming;
}

/** How much there is of each kind, without what there is none of. */
function figuresOf(counts: RunCounts, say: Say): (readonly [string, number])[] {
  const all = [
    [say('imports.kindWatches'), counts.watches],
    [say('imports.kindRatings'), counts.ratings],
    [say('imports.kindWatchlist'), counts.watchlist],
    [say('imports.kindLists'), counts.lists],
    [say('imports.kindLikes'), counts.likes],
    [say('imports.kindNotes'), counts.notes],
    [say('imports.kindOwned'), counts.owned],
  ] as const;
  return all.filter(([, count]) => count > 0);
}
