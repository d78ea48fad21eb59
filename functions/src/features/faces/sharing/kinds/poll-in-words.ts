import type { Content } from '../content.ts';
import type { KeptOf } from '../shared.ts';
import type { Teller } from '../words/index.ts';

type KeptPoll = KeptOf<'poll'>;
type TitleIn = (movieId: number | null) => string;

/** Why a movie won, or none did, and what settled a tie; a sentence each. */
export function whyOf(result: KeptPoll['result'], titleIn: TitleIn, teller: Teller): string[] {
  const { tied, settledBy, winner } = result;
  const { say, list } = teller;
  const title = titleIn(winner);
  if (settledBy === null) return [reasonOf(result, titleIn, teller)];
  return [
    reasonOf(result, titleIn, teller),
    say('pollTied', { titles: list(tied.map(titleIn)) }),
    say(`pollSettled_${settledBy}`, { title }),
  ];
}

function reasonOf(
  { reason, winner, counted, tied, tally }: KeptPoll['result'],
  titleIn: TitleIn,
  { say }: Teller,
): string {
  const title = titleIn(winner);
  switch (reason.kind) {
    case 'beats-all': {
      const { movieId, ...votes } = reason.closest;
      const words = counted.length === 2 ? 'pollBeatsOne' : 'pollBeatsAll';
      return say(words, { title, other: titleIn(movieId), ...votes });
    }
    case 'strongest-paths':
      return say(tied.length > 1 ? 'pollTiedRanked' : 'pollStrongestPaths', { title });
    case 'yes-from-all':
      return say('pollYesFromAll', { title, ballots: reason.ballots });
    case 'most-yeses':
      return say('pollMostYeses', { title, yeses: reason.yeses, ballots: reason.ballots });
    case 'no-taste':
      return say('pollNoTaste');
    case 'predicted':
      // Polls that closed before there was `no-taste`.
      if (tally?.kind === 'predicted' && tally.scores.every(({ score }) => score === null))
        return say('pollNoTaste');
      return say(tied.length > 1 ? 'pollTiedPredicted' : 'pollPredicted', { title });
    case 'only-one-left':
      return say('pollOnlyOneLeft', { title });
    case 'nobody-voted':
      return say('pollNobodyVoted');
    case 'no-yes':
      return say('pollNoYes');
    case 'none-left':
      return say('pollNoneLeft');
    case 'few-ballots':
      return say('pollFewBallots');
  }
}

/** What each movie got, best first; nothing if too few voted in secret. */
export function barsOf({ result: { tally }, ballots }: KeptPoll, titleIn: TitleIn): Content['bars'] {
  const bars = (all: readonly { movieId: number; points: number; text: string }[]) =>
    all
      .toSorted((one, other) => other.points - one.points)
      .map(({ movieId, points, text }) => ({ label: titleIn(movieId), points: Math.round(points), text }));
  if (tally === null) return [];
  if (tally.kind === 'yeses') {
    const part = 100 / Math.max(1, ballots);
    return bars(
      tally.counts.map(({ movieId, yeses }) => ({ movieId, points: part * yeses, text: `${yeses}` })),
    );
  }
  if (tally.kind === 'predicted')
    return bars(
      tally.scores.map(({ movieId, score }) => ({
        movieId,
        points: score ?? 0,
        text: score === null ? '–' : `${Math.round(score)}`,
      })),
    );
  const { places } = tally;
  const step = 100 / Math.max(1, places.length);
  return bars(
    places.flatMap(({ movieIds }, at) =>
      movieIds.map((movieId) => ({ movieId, points: 100 - at * step, text: `${at + 1}.` })),
    ),
  );
}
