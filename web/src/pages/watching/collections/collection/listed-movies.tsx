import type { ComponentProps } from 'react';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { Button } from '#components/form/button.tsx';
import { numberFormat } from '#i18n/formats.ts';
import { useWords } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { groupMovies } from './arrange.ts';
import { MovieList } from './movie-list.tsx';
import type { ArrangedMovies } from './use-arranged-movies.ts';

type Props = Pick<
  ComponentProps<typeof MovieList>,
  'canEdit' | 'selected' | 'nameOf' | 'onSelect' | 'onOpen'
> & { movies: ArrangedMovies };

/** The movies that are looked for, in one list or by tag or genre. */
export function ListedMovies({ movies, ...props }: Props) {
  const { tonight, entries } = movies;
  if (tonight.isAsking) return <Skeleton count={4} size="row" />;
  if (entries.length === 0) return <NoneShown movies={movies} />;
  return <Lists movies={movies} {...props} />;
}

function NoneShown({ movies: { sought, setQuery, choose } }: { movies: ArrangedMovies }) {
  const { say } = useWords();
  const isSought = sought !== '';
  return (
    <EmptyState
      scene={idleProjector}
      title={say(isSought ? 'collections.noneFound' : 'collections.noneTonight')}
      text={say(isSought ? 'collections.noneFoundHint' : 'collections.noneTonightHint')}
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
  );
}

function Lists({ movies, ...props }: Props) {
  const { locale } = useWords();
  const { view, entries, scores, isByHand, sought, place } = movies;
  const nameOfGroup = useGroupName(view.grouping);
  const order = [view.order, view.grouping, view.isTonight, sought].join(' ');
  const isMovable = isByHand && props.canEdit && props.selected === null;
  const list = { ...props, order, scores, isByHand, onPlace: isMovable ? place : null };
  if (view.grouping === 'none') return <MovieList {...list} rows={entries} />;
  return (
    <div className={layout.stackXxl}>
      {groupMovies(entries, view.grouping, nameOfGroup, locale).map(({ name, entries }) => (
        <section key={name ?? ''} className={layout.stackS}>
          <h2>
            {nameOfGroup(name)}{' '}
            <span className={prose.note}>{numberFormat(locale, {}).format(entries.length)}</span>
          </h2>
          <MovieList {...list} rows={entries} />
        </section>
      ))}
    </div>
  );
}

/** What a group of movies is called; null is for those without a tag or a genre. */
function useGroupName(grouping: ArrangedMovies['view']['grouping']): (name: string | null) => string {
  const { say } = useWords();
  return (name) => {
    if (name === null) return say(grouping === 'tags' ? 'collections.untagged' : 'collections.genreless');
    return grouping === 'genres' ? genreName(name, { say }) : name;
  };
}
