import type { SessionDocument } from '@cine/contract/documents/sessions';
import type { PollPlace } from '@cine/contract/polls/poll';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#components/form/button.tsx';
import { useFocusHeir } from '#components/layout/use-focus-heir.ts';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { OptionRow } from '#components/poll/option-row.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { type Movie, MoviePicker } from '../movie-picker.tsx';

type Props = {
  where: PollPlace;
  session: SessionDocument | null;
  chosen: readonly Movie[];
  most: number;
  onChange: (chosen: readonly Movie[]) => void;
};

/** Chooses the movies of a new poll by hand. */
export function ChosenMovies({ where, session, chosen, most, onChange }: Props) {
  const { say, locale } = useWords();
  const [news, setNews] = useState('');
  const { heir, within } = useFocusHeir();
  const isFull = chosen.length >= most;
  const isChosen = ({ movieId }: Movie) => chosen.some((each) => each.movieId === movieId);

  function toggle(movie: Movie) {
    const title = titleOf(movie, locale);
    if (isChosen(movie)) {
      onChange(chosen.filter(({ movieId }) => movieId !== movie.movieId));
      setNews(say('polls.takenOut', { title }));
    } else if (!isFull) {
      onChange([...chosen, movie]);
      setNews(say('polls.added', { title }));
    }
  }

  return (
    <section className={layout.stackM} {...within}>
      <h2 tabIndex={-1} ref={heir}>
        {say('polls.upSoFar', { count: chosen.length })}
      </h2>
      <p role="status" className="unseen">
        {news}
      </p>
      {chosen.length > 0 && (
        <ul className={layout.stackS}>
          {chosen.map((movie) => (
            <li key={movie.movieId} className={surface.tile}>
              <OptionRow option={movie}>
                <button
                  type="button"
                  className={surface.iconButton}
                  aria-label={say('polls.takeOff', { title: titleOf(movie, locale) })}
                  onClick={() => toggle(movie)}
                >
                  <X aria-hidden />
                </button>
              </OptionRow>
            </li>
          ))}
        </ul>
      )}
      {isFull && <p>{say('polls.full', { count: most })}</p>}
      <MoviePicker
        place={where}
        session={session}
        actionOf={(movie) => {
          const title = titleOf(movie, locale);
          return (
            <Button
              kind={isChosen(movie) ? 'quiet' : 'plain'}
              aria-pressed={isChosen(movie)}
              aria-disabled={(isFull && !isChosen(movie)) || undefined}
              aria-label={say('polls.addIt', { title })}
              onClick={() => toggle(movie)}
            >
              {say(isChosen(movie) ? 'pollBanner.inPoll' : 'polls.add')}
            </Button>
          );
        }}
      />
    </section>
  );
}
