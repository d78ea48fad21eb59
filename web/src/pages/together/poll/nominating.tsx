import { nominateMovie } from '@cine/contract/operations/together/polls';
import { useState } from 'react';
import { Notice } from '#components/feedback/notice.tsx';
import { useAction } from '#components/form/use-action.ts';
import { titleOf } from '#components/movie/reasons-in-words.ts';
import { NominateButton } from '#components/poll/nominate-button.tsx';
import { OptionRow } from '#components/poll/option-row.tsx';
import { call } from '#data/queries/call.ts';
import { nominationsLeft } from '#data/queries/polls/use-nominations.ts';
import { useOwnBallot } from '#data/queries/polls/use-poll.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { Controls } from './controls.tsx';
import type { PollProps } from './index.tsx';
import { type Movie, MoviePicker } from './movie-picker.tsx';

/** A poll while movies are nominated. */
export function Nominating({ id, poll, place, uid }: PollProps & { uid: string }) {
  const { say, locale } = useWords();
  const { fault, run, buttonStateOf } = useAction();
  const [news, setNews] = useState('');
  const ballot = ifKnown(useOwnBallot(id, uid));
  const own = ballot?.nominated ?? [];
  const nominated = new Set(poll.options.map(({ movieId }) => movieId));

  async function nominate(movie: Movie) {
    const { movieId } = movie;
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
      <Controls id={id} poll={poll} place={place} uid={uid} />
      <section className={layout.stackM}>
        <h2>{say('polls.nominateTitle')}</h2>
        <p role="status">
          {ballot &&
            say('pollBanner.nominationsLeft', { count: nominationsLeft(poll, own, place.presentCount) })}{' '}
          <span className="unseen">{news}</span>
        </p>
        <p className={prose.soft}>{say(place.session ? 'polls.fromList' : 'polls.fromSearch')}</p>
        {fault && <Notice>{fault}</Notice>}
        <MoviePicker
          place={poll.place}
          session={place.session}
          actionOf={(movie) => {
            const { movieId } = movie;
            return (
              <NominateButton
                title={titleOf(movie, locale)}
                isUp={nominated.has(movieId)}
                {...buttonStateOf(String(movieId))}
                onNominate={() => void nominate(movie)}
              />
            );
          }}
        />
      </section>
    </>
  );
}
