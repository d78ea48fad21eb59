import * as z from 'zod';
import { costOfClosing, costOfStarting, fixedCost } from '../../causes.ts';
import { inSession } from '../../errors.ts';
import { operation } from '../../operation.ts';
import { ballotSchema, maxOptions, methodSchema, minOptions } from '../../polls/ballot.ts';
import { pollPlaceSchema, pollSchema, pollSeconds } from '../../polls/poll.ts';
import { idSchema, keySchema, movieIdSchema, uidSchema } from '../../primitives.ts';

/** The most polls that are listed of a place. */
export const maxListedPolls = 20;

/** The most voters that are listed: twice as many as a group has members. */
export const maxListedVoters = 100;

const ofPoll = z.strictObject({ pollId: idSchema });
const aboutMovie = z.strictObject({ pollId: idSchema, movieId: movieIdSchema });
const often = { perTenMinutes: 600, counted: 'leased' } as const;
const aboutPoll = ['poll-not-found', ...inSession] as const;
const underWay = [...aboutPoll, 'poll-closed', 'poll-not-open'] as const;

export const startPoll = operation({
  name: 'polls-start',
  summary:
    'Starts a poll in an evening or in a group: about the top of the list, movies chosen for all, or movies that each nominates first. By method `product` it is decided at once.',
  caller: 'signed-in',
  input: z.strictObject({
    place: pollPlaceSchema,
    method: methodSchema,
    movies: z.discriminatedUnion('from', [
      z.strictObject({
        from: z.literal('list'),
        count: z.int().min(minOptions).max(maxOptions).default(5),
      }),
      z.strictObject({
        from: z.literal('choice'),
        movieIds: z.array(movieIdSchema).min(minOptions).max(maxOptions),
      }),
      z.strictObject({ from: z.literal('nominations') }),
    ]),
    secret: z.boolean().default(true),
    seconds: z.int().min(pollSeconds.least).max(pollSeconds.most).default(pollSeconds.usual),
    services: z
      .enum(['common', 'own'])
      .default('common')
      .describe(
        'where a group’s movies must be: on what all members subscribe to, or on the caller’s own services',
      ),
    key: keySchema
      .optional()
      .describe('an idempotency key: repeated calls with it start one poll, in one place'),
  }),
  output: pollSchema,
  limit: { perTenMinutes: 40, counted: 'strict', tries: 160 },
  ceiling: { reads: 1000, writes: 130, with: '50 members with ten browsers each, and 45,000 movies' },
  refusals: [
    ...inSession,
    'group-not-found',
    'poll-under-way',
    'poll-movies-few',
    'movie-unknown',
    'not-a-candidate',
    'nobody-present',
    'account-missing',
    'account-deleted',
    'catalogue-missing',
    'poll-not-found',
  ],
  rest: { method: 'POST', path: '/api/polls' },
  creates: { path: '/api/polls/{id}', mayRepeat: true },
  holdsCatalogue: true,
  causes: ({ place }) => costOfStarting(place),
});

export const nominateMovie = operation({
  name: 'polls-nominate',
  summary:
    'Nominates a movie that all present can watch, before the poll is open; each an equal share of twelve.',
  caller: 'signed-in',
  input: aboutMovie,
  output: pollSchema,
  limit: often,
  ceiling: { reads: 150, writes: 5, with: '50 members, the taste model, and 45,000 movies' },
  refusals: [
    ...aboutPoll,
    'poll-closed',
    'nominations-over',
    'nominations-used',
    'poll-movies-many',
    'movie-unknown',
    'not-a-candidate',
    'nobody-present',
    'catalogue-missing',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/polls/{pollId}/nominations' },
  holdsCatalogue: true,
});

export const openPoll = operation({
  name: 'polls-open',
  summary:
    'Ends the nominations: from now on everybody votes. Only for the user who started the poll, the host or the group’s owner.',
  caller: 'signed-in',
  input: ofPoll,
  output: pollSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 750, writes: 120, with: 'the product decides, and notifies a group of 50' },
  refusals: [...aboutPoll, 'poll-closed', 'poll-movies-few', 'poll-not-yours', 'catalogue-missing'],
  rest: { method: 'POST', path: '/api/polls/{pollId}/open' },
  holdsCatalogue: true,
  causes: fixedCost(750, 120),
});

export const showPoll = operation({
  name: 'polls-show',
  summary: 'Returns a poll, who has voted, and the caller’s own ballot.',
  caller: 'signed-in',
  input: ofPoll,
  output: z.strictObject({ poll: pollSchema, voted: z.array(uidSchema), ballot: ballotSchema.nullable() }),
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 60, writes: 2, with: '50 have voted' },
  refusals: ['poll-not-found', 'session-not-found', 'session-expired'],
  rest: { method: 'GET', path: '/api/polls/{pollId}' },
});

export const listPolls = operation({
  name: 'polls-list',
  summary: 'Lists the latest polls of an evening or a group, the newest first.',
  caller: 'signed-in',
  input: pollPlaceSchema,
  output: z.strictObject({ polls: z.array(pollSchema) }),
  limit: often,
  ceiling: { reads: 26, writes: 2, with: '20 polls' },
  refusals: ['session-not-found', 'session-expired', 'group-not-found'],
  rest: { method: 'GET', path: '/api/polls' },
});

export const voteInPoll = operation({
  name: 'polls-vote',
  summary:
    'Casts the caller’s ballot or changes it, until the poll is closed; the last of those present to vote closes it.',
  caller: 'signed-in',
  input: z.strictObject({ pollId: idSchema, ballot: ballotSchema }),
  output: z.strictObject({
    // Other operations answer the poll itself; clients rely on this one's being a part.
    /** As it is then: closed if this was the last ballot. */
    poll: pollSchema,
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 900, writes: 120, with: 'it closes the poll of a group of 50, which is notified' },
  refusals: [...underWay, 'ballot-unfit', 'movie-not-in-poll'],
  rest: { method: 'PUT', path: '/api/polls/{pollId}/ballot' },
  holdsCatalogue: true,
  causes: (_, { poll }) => costOfClosing(poll),
});

export const withdrawBallot = operation({
  name: 'polls-withdraw',
  summary: 'Withdraws the caller’s ballot until the poll is closed, also after leaving the evening.',
  caller: 'signed-in',
  input: ofPoll,
  output: z.strictObject({}),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 900, writes: 120, with: 'its time is up, which closes it' },
  refusals: ['poll-not-found', 'poll-closed'],
  rest: { method: 'DELETE', path: '/api/polls/{pollId}/ballot' },
  holdsCatalogue: true,
  causes: fixedCost(60, 20),
  isUrgent: true,
});

export const vetoMovie = operation({
  name: 'polls-veto',
  summary: 'Removes a movie from an open poll, once for each person and evening; nobody learns who did.',
  caller: 'signed-in',
  input: aboutMovie,
  output: pollSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 950, writes: 170, with: 'it closes the poll of a group of 50, each with one card left' },
  refusals: [...underWay, 'veto-used', 'veto-last-movies', 'movie-not-in-poll'],
  rest: { method: 'POST', path: '/api/polls/{pollId}/vetoes' },
  holdsCatalogue: true,
  causes: (_, poll) => costOfClosing(poll),
});

export const closePoll = operation({
  name: 'polls-close',
  summary:
    'Closes a poll and counts it: anybody who sees it once its time is up, and before that the host or the group’s owner if they say `early` and there are three ballots or those of more than half of the people.',
  caller: 'signed-in',
  input: ofPoll.extend({
    /** Whether to close it before its time is up. */
    early: z.boolean().default(false),
  }),
  output: pollSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 900, writes: 120, with: 'notifications to a group of 50' },
  refusals: [...underWay, 'poll-not-yours', 'poll-not-due', 'poll-ballots-few'],
  rest: { method: 'POST', path: '/api/polls/{pollId}/close' },
  holdsCatalogue: true,
  causes: (_, poll) => costOfClosing(poll),
});

export const cancelPoll = operation({
  name: 'polls-cancel',
  summary: 'Ends a poll without a result. Only for the user who started it, the host or the group’s owner.',
  caller: 'signed-in',
  input: ofPoll,
  output: pollSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 900, writes: 120, with: 'its time is up, which closes it' },
  refusals: [...aboutPoll, 'poll-closed', 'poll-not-yours'],
  rest: { method: 'POST', path: '/api/polls/{pollId}/cancel' },
  holdsCatalogue: true,
  causes: (_, poll) => costOfClosing(poll),
  isUrgent: true,
});
