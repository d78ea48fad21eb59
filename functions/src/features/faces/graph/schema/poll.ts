/** GraphQL's types of a poll: options, ballots, result. */
import { maxListedPolls, maxListedVoters } from '@cine/contract/operations/together/polls';
import { type Ballot, maxOptions } from '@cine/contract/polls/ballot';
import type { Poll, PollOption } from '@cine/contract/polls/poll';
import type { PollResult } from '@cine/contract/polls/result';
import { loadBallot, loadVoterIds } from '#together/polls/index.ts';
import { builder, perRead } from './builder.ts';
import { Movie, upTo, wholeList } from './types.ts';

/** A list of a poll's movies, of which it has no more. */
const ofMovies = { field: 1, multiplier: maxOptions };

const Option = builder.objectRef<PollOption>('PollOption').implement({
  description: 'A movie that a poll is about, with what was known when it entered.',
  fields: (t) => ({
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movieId }) => movieId }),
    from: t.exposeString('from'),
    advances: t.exposeInt('advances'),
    leastScore: t.exposeInt('leastScore', { nullable: true }),
    score: t.exposeFloat('score', { nullable: true }),
    fits: t.exposeBoolean('fits', { description: 'Whether all could still watch it when the poll closed.' }),
  }),
});

const Count = builder.objectRef<PollResult['ballots'][number]>('CountedBallot').implement({
  description: 'A ballot without its voter: movies said yes to, or ranked, the best first.',
  fields: (t) => ({ movieIds: t.idList({ resolve: ({ movieIds }) => movieIds }) }),
});

const Result = builder.objectRef<PollResult>('PollResult').implement({
  description: 'The result, and what it follows from.',
  fields: (t) => ({
    winner: t.expose('winner', { type: Movie, nullable: true, complexity: perRead }),
    closedBy: t.exposeString('closedBy'),
    settledBy: t.exposeString('settledBy', { nullable: true }),
    reason: t.string({ resolve: ({ reason }) => reason.kind }),
    counted: t.idList({ complexity: ofMovies, resolve: ({ counted }) => counted }),
    tied: t.idList({ complexity: ofMovies, resolve: ({ tied }) => tied }),
    ballots: t.expose('ballots', { type: [Count], complexity: upTo(maxListedVoters) }),
  }),
});

const OwnBallot = builder.objectRef<Ballot>('Ballot').implement({
  description: 'The caller’s own ballot.',
  fields: (t) => ({
    method: t.exposeString('method'),
    yes: t.idList({ nullable: true, resolve: (ballot) => ('yes' in ballot ? ballot.yes : null) }),
    no: t.idList({ nullable: true, resolve: (ballot) => ('no' in ballot ? ballot.no : null) }),
    ranking: t.idList({ nullable: true, resolve: (ballot) => ('ranking' in ballot ? ballot.ranking : null) }),
  }),
});

export const PollType = builder.objectRef<Poll>('Poll').implement({
  description: 'How those of an evening or a group choose a movie.',
  fields: (t) => ({
    id: t.exposeID('id'),
    method: t.exposeString('method'),
    status: t.exposeString('status'),
    isSecret: t.exposeBoolean('secret'),
    createdAt: t.exposeString('createdAt'),
    closesAt: t.exposeString('closesAt', { nullable: true }),
    seedHash: t.exposeString('seedHash'),
    seed: t.exposeString('seed', { nullable: true }),
    vetoed: t.idList({ complexity: ofMovies, resolve: ({ vetoed }) => vetoed }),
    options: t.expose('options', { type: [Option], complexity: ofMovies }),
    result: t.expose('result', { type: Result, nullable: true }),
    voted: t.idList({
      description: 'Who has voted, and nothing of what.',
      complexity: maxListedVoters * perRead,
      resolve: ({ id }, _args, { context }) => loadVoterIds(context.db, id),
    }),
    ballot: t.field({
      type: OwnBallot,
      nullable: true,
      complexity: perRead,
      resolve: ({ id }, _args, { context, caller }) => loadBallot(context.db, id, caller.uid),
    }),
  }),
});

/** All polls and their place are read. */
export const pollList = wholeList<Poll>(maxListedPolls, 1 + maxListedPolls);
