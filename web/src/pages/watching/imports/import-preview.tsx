import { countMatches, type OwnList } from '@cine/import-run';
import { useEffect, useEffectEvent, useState } from 'react';
import { Figures } from '#components/layout/figures.tsx';
import { useAccount } from '#data/auth/user.tsx';
import type { Coming, Gathered } from '#data/imports/reading.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { AmbiguousMovies } from './ambiguous-movies.tsx';
import { ConfirmImport } from './confirm-import.tsx';
import { figuresOf } from './figures-of.ts';
import { ListChoice } from './list-choice.tsx';
import { type Matched, placesOf } from './match-movies.ts';
import { MissingMovies } from './missing-movies.tsx';
import { PreviewNotes } from './preview-notes.tsx';
import { StepTitle } from './step-title.tsx';
import type { ImportDraft } from './use-import-draft.ts';

type Props = {
  gathered: Gathered;
  matched: Matched;
  /** What was chosen at former imports where several movies fit. */
  choices: ReadonlyMap<number, number>;
  /** The user's collections that take lists of their names. */
  own: readonly OwnList[];
  /** What comes of the movies that were found. */
  coming: Coming;
  draft: ImportDraft;
  /** The movies of former imports. */
  held: number;
};

/** What the files give, before anything is changed. */
export function ImportPreview({
  gathered,
  matched,
  choices,
  own,
  coming: comingAtFirst,
  draft,
  held,
}: Props) {
  const { say } = useWords();
  const mayAdd = useAccount().kind === 'member';
  const { movies } = gathered;
  const [chosen, setChosen] = useState(choices);
  const [addedPlaces, setAddedPlaces] = useState<ReadonlySet<number>>(new Set());
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const coming = useComing({ matched, own, coming: comingAtFirst, draft }, { chosen, addedPlaces, without });
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
        <Figures of={figuresOf(coming.counts, say)} />
        <p role="status">{say('imports.matched', { count: matchedCount })}</p>
        <HereAlready here={coming.here} />
      </div>
      {ambiguous.length > 0 && (
        <AmbiguousMovies
          places={ambiguous}
          movies={movies}
          matched={matched}
          chosen={chosen}
          onChoose={choose}
        />
      )}
      {missing.length > 0 && (
        <MissingMovies
          places={missing}
          movies={movies}
          addedPlaces={addedPlaces}
          mayAdd={mayAdd}
          onChange={setAddedPlaces}
        />
      )}
      {coming.lists.length > 0 && (
        <ListChoice lists={coming.lists} unfit={coming.unfit} without={without} onChange={setWithout} />
      )}
      <PreviewNotes counts={gathered.counts} coming={coming} mappings={draft.mappings} />
      <ConfirmImport
        gathered={gathered}
        matched={matched}
        own={own}
        draft={draft}
        held={held}
        chosen={chosen}
        addedPlaces={addedPlaces}
        without={without}
        count={coming.movies}
        lists={coming.counts.lists}
        unfitLists={coming.unfit.map(({ name }) => name)}
      />
    </section>
  );
}

/** How many movies are watched, rated or wanted here already. */
function HereAlready({ here: { seen, rated, wanted } }: Pick<Coming, 'here'>) {
  const { say } = useWords();
  const words = [
    ...(seen > 0 ? [say('imports.hereSeen', { count: seen })] : []),
    ...(rated > 0 ? [say('imports.hereRated', { count: rated })] : []),
    ...(wanted > 0 ? [say('imports.hereWanted', { count: wanted })] : []),
  ];
  if (words.length === 0) return null;
  return <p className={prose.soft}>{say('imports.hereAlready', { what: words.join(', ') })}</p>;
}

/** Which movies ambiguous names mean and which become the user's own, by place; which lists are left out. */
type Decisions = {
  chosen: ReadonlyMap<number, number>;
  addedPlaces: ReadonlySet<number>;
  without: ReadonlySet<string>;
};

/** What comes of the import as it is decided now. */
function useComing(
  {
    matched,
    own,
    coming: comingAtFirst,
    draft: { count },
  }: Pick<Props, 'matched' | 'own' | 'coming' | 'draft'>,
  { chosen, addedPlaces, without }: Decisions,
): Coming {
  const [coming, setComing] = useState(comingAtFirst);
  const ask = useEffectEvent((choices: ReadonlyMap<number, number>, left: ReadonlySet<string>) =>
    count(matched, choices, own, left),
  );
  useEffect(() => {
    let isLast = true;
    // The user's own movies have no ids yet.
    const ownMovies = [...addedPlaces].map((at) => [at, -1 - at] as const);
    void ask(new Map([...chosen, ...ownMovies]), without).then(
      (now) => isLast && setComing(now),
      () => {},
    );
    return () => {
      isLast = false;
    };
  }, [chosen, addedPlaces, without]);
  return coming;
}
