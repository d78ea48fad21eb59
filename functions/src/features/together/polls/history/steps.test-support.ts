import type { Ballot, Method } from '@cine/contract/polls/ballot';
import fc from 'fast-check';
import { does } from '#test/does.ts';

/** How many people and movies a history has; the first of the people is the host, or the owner, and stays. */
export const size = { people: 4, movies: 4 } as const;

const somebody = fc.nat({ max: size.people - 1 });
const movie = fc.nat({ max: size.movies - 1 });
const everyMovie = Array.from({ length: size.movies }, (_, at) => at);

const marks = fc.record({
  chosen: fc.oneof(fc.shuffledSubarray(everyMovie), fc.constant(everyMovie)),
  yeses: fc.nat({ max: size.movies }),
  /** The only card of a deck that isn't answered. */
  skipped: fc.option(movie, { freq: 2 }),
});
export type Marks = typeof marks extends fc.Arbitrary<infer T> ? T : never;

const by = { who: somebody };
const ballot = { who: somebody, marks };
const step = fc.oneof(
  does('vote', 10, ballot),
  // If both are the same user, their ballot is sent twice.
  does('voteTogether', 4, { who: somebody, marks, other: somebody, otherMarks: marks }),
  does('everybodyVotes', 3, { marks: fc.array(marks, { minLength: size.people }) }),
  does('voteOffline', 3, ballot),
  does('reconnect', 2, by),
  does('withdraw', 2, by),
  does('veto', 4, { who: somebody, movie }),
  does('join', 3, by),
  does('leave', 3, by),
  does('timeIsUp', 1, by),
  does('close', 1, by),
  does('deliver', 3, { which: fc.nat(), again: fc.boolean() }),
);

/** What is tried at once when the poll is to end: by the host, by the others, by the task. */
const ending = fc.shuffledSubarray(['host', 'other', 'task', 'ballot'] as const, { minLength: 2 });

export const anyHistory = fc.record({
  method: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom<Method>('deck', 'approval', 'ranked') },
    { weight: 1, arbitrary: fc.constant<Method>('product') },
  ),
  kind: fc.constantFrom('session' as const, 'group' as const),
  secret: fc.boolean(),
  absent: fc.subarray([1, 2, 3], { maxLength: 2 }),
  steps: fc.array(step, { minLength: 6, maxLength: 24, size: 'max' }),
  ending,
  order: fc.infiniteStream(fc.nat()),
});
export type History = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never;

export function ballotOf(
  method: History['method'],
  movieIds: readonly number[],
  { chosen, yeses, skipped }: Marks,
): Ballot {
  const all = chosen.map((at) => movieIds[at]!);
  if (method === 'ranked') return { method, ranking: all };
  const yes = all.slice(0, yeses);
  // Where the product decides, a vote is refused, as the poll is closed.
  if (method === 'approval' || method === 'product') return { method: 'approval', yes };
  return { method, yes, no: movieIds.filter((id, at) => at !== skipped && !yes.includes(id)) };
}
