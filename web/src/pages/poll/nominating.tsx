import { nominateMovie } from '@cine/contract/operations/evenings/polls';
import { mostOptions, nominationShare } from '@cine/contract/polls/ballot';
import { useState } from 'react';
import { call } from '../../live/data/call.ts';
import { useOwnBallot } from '../../live/data/polls/use-poll.ts';
import { Notice } from '../../pieces/feedback/notice.tsx';
import { Button } from '../../pieces/form/button.tsx';
import { useAction } from '../../pieces/form/use-action.ts';
import { titleOf } from '../../pieces/movie/reasons-in-words.ts';
import { OptionRow } from '../../pieces/poll/option-row.tsx';
import { Lot } from '../../pieces/poll/result/lot.tsx';
import layout from '../../style/layout.module.css';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import { Controls } from './controls.tsx';
import type { PollProps } from './index.tsx';
import { type Movie, MoviePicker } from './movie-picker.tsx';
import styles from './poll.module.css';

/** A poll into which everybody nominates movies before it is opened. */
export function Nominating({ id, poll, place, uid }: PollProps & { uid: string }) {
  const { say, locale } = useWords();
  const { fault, run, lookOf } = useAction();
  const [news, setNews] = useState('');
  const own = useOwnBallot(id, uid)?.nominated ?? [];
  const present = [...place.people.values()].filter((person) => person.present).length;
  const left = Math.max(
    0,
    Math.min(nominationShare(present) - own.length, mostOptions - poll.options.length),
  );
  const nominated = new Set(poll.options.map(({ movieId }) => movieId));

  async function nominate(movie: Movie) {
    const { movieId } = movie;
    if (nominated.has(movieId)) return;
    const isDone = await run(String(movieId), () => call(nominateMovie, { pollId: id, movieId }));
    if (isDone) setNews(say('polls.nominated', { title: titleOf(movie, locale) }));
  }

  return (
    <>
      <p>{say(`polls.${poll.method}_hint`)}</p>
      <section className={layout.stackM}>
        <h2>{say('polls.upSoFar', { count: poll.options.length })}</h2>
        {poll.options.length === 0 && <p>{say('polls.noneUp')}</p>}
        <ul className={layout.stackS}>
          {poll.options.map((option) => (
            <li key={option.movieId} className={surface.tile}>
              <OptionRow option={option}>
                {own.includes(option.movieId) && <span className={surface.chip}>{say('polls.yours')}</span>}
              </OptionRow>
            </li>
          ))}
        </ul>
      </section>
      <Controls {...{ id, poll, place, uid }} />
      <section className={layout.stackM}>
        <h2>{say('polls.nominateTitle')}</h2>
        <p role="status">
          {say('polls.nominationsLeft', { count: left })} <span className="unseen">{news}</span>
        </p>
        <p className={styles.soft}>{say(place.session ? 'polls.fromList' : 'polls.fromSearch')}</p>
        {fault && <Notice>{fault}</Notice>}
        <MoviePicker
          place={poll.place}
          session={place.session}
          actionOf={(movie) => {
            const isUp = nominated.has(movie.movieId);
            const title = titleOf(movie, locale);
            // The same button, which keeps the focus; the server says why it can't.
            return (
              <Button
                kind={isUp ? 'quiet' : 'plain'}
                {...lookOf(String(movie.movieId))}
                aria-disabled={isUp || undefined}
                aria-label={say(isUp ? 'polls.isUp' : 'polls.nominateIt', { title })}
                onClick={() => void nominate(movie)}
              >
                {say(isUp ? 'polls.inPoll' : 'polls.nominate')}
              </Button>
            );
          }}
        />
      </section>
      <Lot poll={poll} />
    </>
  );
}
