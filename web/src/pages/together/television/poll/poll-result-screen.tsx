import { chooseMovie } from '@cine/contract/operations/together/sessions';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { Poster } from '#components/movie/poster/poster.tsx';
import type { Teller } from '#components/movie/reasons-in-words.ts';
import { posterMovieOf } from '#components/poll/option-row.tsx';
import { resultInWords } from '#components/poll/result/result-in-words.ts';
import { titlesIn } from '#components/poll/titles-in.ts';
import { call } from '#data/queries/call.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import chosen from '../chosen-screen.module.css';
import { longTitle } from '../long-title.ts';
import { televisionSeat } from '../television-seat.ts';
import { useFirstFocus } from '../use-remote-control.ts';
import styles from './poll-screen.module.css';
import type { ShownPoll } from './use-shown-poll.ts';

type Props = ShownPoll & { id: string; teller: Teller };

/** A poll's result on the television. */
export function PollResultScreen({ id, pollId, poll, teller, onPass }: Props) {
  const { say, locale } = teller;
  const { busy, fault, run } = useAction();
  useFirstFocus(`result ${pollId}`);
  const { result, options } = poll;
  if (result === null) return null;
  const winner = options.find(({ movieId }) => movieId === result.winner);
  const title = titlesIn(poll, locale)(result.winner);
  return (
    <section className={winner ? chosen.chosen : styles.nothing}>
      {winner && (
        <div className={chosen.poster}>
          <Poster movie={posterMovieOf(winner)} sizes="30vw" />
        </div>
      )}
      <div className={chosen.text}>
        <p className={chosen.lead}>{say('polls.closedTitle')}</p>
        <h1 aria-live="polite" data-long={title.length > longTitle || undefined}>
          {winner ? say('polls.wins', { title }) : say('polls.nothingWins')}
        </h1>
        {resultInWords(poll, result, teller).map((sentence) => (
          <p key={sentence} className={prose.lead}>
            {sentence}
          </p>
        ))}
        {fault && <Notice>{fault}</Notice>}
        <div className={layout.wrapM}>
          {winner && (
            <Button
              data-first
              kind="main"
              busy={busy !== null}
              onClick={() =>
                void run('choose', () =>
                  call(chooseMovie, { sessionId: id, movieId: winner.movieId }, televisionSeat),
                )
              }
            >
              {say('polls.choose', { title })}
            </Button>
          )}
          <Button data-first={winner === undefined || undefined} onClick={onPass}>
            {say('television.list')}
          </Button>
        </div>
      </div>
    </section>
  );
}
