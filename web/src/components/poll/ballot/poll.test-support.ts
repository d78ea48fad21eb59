import type { PollDocument } from '@cine/contract/documents/polls';
import type { PollOption } from '@cine/contract/polls/poll';

export function optionOf(movieId: number, title = `Movie ${movieId}`): PollOption {
  return {
    movieId,
    title,
    titles: {},
    year: 1939,
    runtime: 96,
    posterPath: null,
    from: 'list',
    advances: 0,
    leastScore: null,
    score: null,
    fits: true,
  };
}

export function pollOf(...movies: (number | PollOption)[]): PollDocument {
  return {
    place: { kind: 'session', id: 'evening' },
    method: 'deck',
    secret: true,
    status: 'open',
    strategy: 'average',
    vetoed: [],
    services: null,
    startedBy: 'lea',
    seconds: 300,
    createdAt: 0,
    closesAt: 300_000,
    expiresAt: 900_000,
    seedHash: 'c0ffee',
    seed: null,
    result: null,
    options: movies.map((movie) => (typeof movie === 'number' ? optionOf(movie) : movie)),
  };
}
