import type { PollDocument, PollNamesDocument } from '@cine/contract/documents/polls';
import type { PollOption } from '@cine/contract/polls/poll';

/** A movie of a vote, and a voice for each yes: whose it is, or null where that is nobody's business. */
export type MovieWithVoices = { option: PollOption; voices: (string | null)[] };

const most = 3;

/**
 * The two or three movies with the most yeses, the winner first; none where yeses aren't counted or too few
 * to be shown.
 */
export function bestOf(
  { options, result, secret }: Pick<PollDocument, 'options' | 'result' | 'secret'>,
  names: PollNamesDocument['voters'] | null,
): MovieWithVoices[] {
  if (result?.tally?.kind !== 'yeses') return [];
  const isWinner = (movieId: number) => movieId === result.winner;
  return result.tally.counts
    .filter(({ yeses }) => yeses > 0)
    .toSorted(
      (one, other) =>
        Number(isWinner(other.movieId)) - Number(isWinner(one.movieId)) || other.yeses - one.yeses,
    )
    .slice(0, most)
    .flatMap(({ movieId, yeses }) => {
      const option = options.find((each) => each.movieId === movieId);
      const voters = secret ? [] : votersFor(movieId, names);
      const voices = Array.from({ length: yeses }, (_, at) => voters[at] ?? null);
      return option ? [{ option, voices }] : [];
    });
}

function votersFor(movieId: number, names: PollNamesDocument['voters'] | null): string[] {
  return Object.entries(names ?? {})
    .filter(([, { ballot }]) => ballot.method !== 'ranked' && ballot.yes.includes(movieId))
    .map(([uid]) => uid);
}
