/** A ballot while it is filled in: answers, approvals, places. */
import type { PollDocument } from '@cine/contract/documents/polls';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { PollOption } from '@cine/contract/polls/poll';

export type Votable = Pick<PollDocument, 'options' | 'vetoed'>;
export type BallotOf<Method extends Ballot['method']> = Extract<Ballot, { method: Method }>;

export const noBallot: { [Method in Ballot['method']]: BallotOf<Method> } = {
  deck: { method: 'deck', yes: [], no: [] },
  approval: { method: 'approval', yes: [] },
  ranked: { method: 'ranked', ranking: [] },
};

export function standingOptions({ options, vetoed }: Votable): PollOption[] {
  return options.filter(({ movieId }) => !vetoed.includes(movieId));
}

/** The card of a deck that is next; null if none is left. */
export function nextCard(poll: Votable, ballot: BallotOf<'deck'>): PollOption | null {
  return standingOptions(poll).find(({ movieId }) => !isAnswered(ballot, movieId)) ?? null;
}

/** The card that was answered last, as cards come in the poll's order; null if there is none. */
export function lastCard(poll: Votable, ballot: BallotOf<'deck'>): PollOption | null {
  return standingOptions(poll).findLast(({ movieId }) => isAnswered(ballot, movieId)) ?? null;
}

function isAnswered({ yes, no }: BallotOf<'deck'>, movieId: number): boolean {
  return yes.includes(movieId) || no.includes(movieId);
}

export function withAnswer(
  { yes, no }: BallotOf<'deck'>,
  movieId: number,
  answer: 'yes' | 'no' | null,
): BallotOf<'deck'> {
  const others = { yes: yes.filter((id) => id !== movieId), no: no.filter((id) => id !== movieId) };
  if (answer !== null) others[answer].push(movieId);
  return { method: 'deck', ...others };
}

export function withApproval(
  { yes }: BallotOf<'approval'>,
  movieId: number,
  isYes: boolean,
): BallotOf<'approval'> {
  const others = yes.filter((id) => id !== movieId);
  return { method: 'approval', yes: isYes ? [...others, movieId] : others };
}

/** A ranking with a movie at a place, counted from 0; null takes it out. */
export function withPlace(
  { ranking }: BallotOf<'ranked'>,
  movieId: number,
  place: number | null,
): BallotOf<'ranked'> {
  const others = ranking.filter((id) => id !== movieId);
  return { method: 'ranked', ranking: place === null ? others : others.toSpliced(place, 0, movieId) };
}
