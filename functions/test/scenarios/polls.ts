import * as polls from '@cine/contract/operations/together/polls';
import {
  createSession,
  joinSession,
  setIncludeFree,
  useHostServices,
} from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { type Scene, scene } from './scene.ts';

const { openPoll, startPoll, voteInPoll } = polls;

export const pollScenes: readonly Scene[] = [
  scene(
    startPoll,
    'host',
    [joinSession],
    ([{ id }]) => ({ place: { kind: 'session', id }, method: 'approval', movies: { from: 'nominations' } }),
    [useHostServices, setIncludeFree, tonight],
  ),
  scene(polls.nominateMovie, 'guest', [startPoll, tonight], async ([{ id }, { candidates }], { host }) => {
    const [first, second, third] = candidates.map(({ movieId }) => movieId);
    for (const movieId of [first!, second!]) await host.call(polls.nominateMovie, { pollId: id, movieId });
    return { pollId: id, movieId: third! };
  }),
  scene(openPoll, 'host', [polls.nominateMovie], ([{ id }]) => ({ pollId: id })),
  scene(polls.vetoMovie, 'guest', [openPoll], ([{ id, options }]) => ({
    pollId: id,
    movieId: options[2]!.movieId,
  })),
  scene(
    voteInPoll,
    'guest',
    [openPoll],
    ([{ id, options }]) => ({ pollId: id, ballot: { method: 'approval', yes: [options[0]!.movieId] } }),
    [polls.vetoMovie],
  ),
  scene(polls.showPoll, 'guest', [openPoll], ([{ id }]) => ({ pollId: id }), [voteInPoll]),
  scene(polls.withdrawBallot, 'guest', [voteInPoll], ([{ poll }]) => ({ pollId: poll.id }), [polls.showPoll]),
  scene(
    polls.closePoll,
    'host',
    [openPoll],
    async ([{ id: pollId, options }], { host, guest }) => {
      const ballot = { method: 'approval' as const, yes: [options[0]!.movieId] };
      for (const voter of [host, guest]) await voter.call(voteInPoll, { pollId, ballot });
      return { pollId, early: true };
    },
    [polls.withdrawBallot],
  ),
  scene(polls.listPolls, 'guest', [startPoll], ([{ place }]) => place, [polls.closePoll]),
  scene(
    polls.cancelPoll,
    'host',
    [createSession],
    async ([{ id }], { host }) => {
      const place = { kind: 'session', id } as const;
      const started = { place, method: 'ranked', movies: { from: 'nominations' } } as const;
      return { pollId: (await host.call(startPoll, started)).id };
    },
    [polls.listPolls],
  ),
];
