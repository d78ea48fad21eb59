import { guildLevel } from '@cine/contract/game/guilds/guild';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { mergeGuest, setUpAccount, updateAccount } from '@cine/contract/operations/core/account';
import { beginAgain } from '@cine/contract/operations/core/players';
import { deleteAccount } from '@cine/contract/operations/faces/privacy';
import { chooseGuild, foundGuild, leaveGuild } from '@cine/contract/operations/game/guilds';
import { createCustomMovie, promoteCustomMovie } from '@cine/contract/operations/movies/custom-movies';
import * as challenges from '@cine/contract/operations/together/challenges';
import * as groups from '@cine/contract/operations/together/groups';
import { closePoll, showPoll, startPoll, voteInPoll } from '@cine/contract/operations/together/polls';
import * as sessions from '@cine/contract/operations/together/sessions';
import { rateMovie, withdrawRating } from '@cine/contract/operations/watching/ratings';
import { recordOwnWatch, withdrawWatch } from '@cine/contract/operations/watching/watches';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { PollPlace } from '@cine/contract/polls/poll';
import { day, hour, toInstant } from '@cine/contract/time';
import type { Time } from '@cine/dev-clock';
import { context } from '#context.ts';
import { loadCatalogue } from '#core/catalogue/index.ts';
import { checkSampleOffers } from '../../../scripts/sample/load-movies.ts';
import { banner, befriended, groupOf } from '../builders.ts';
import { type TestUser, unsignedToken, user } from '../client.ts';
import { orRefused } from '../expect-rejection.ts';
import { type HeldDeliveries, holdDeliveries } from '../held-deliveries.ts';
import { accountOf, card } from '../scenarios/samples.ts';
import type { Suite } from '../suite.ts';
import { adventureSteps } from './adventures.ts';
import { one, type Playing, presentAt, recordFor } from './playing.ts';
import { whileRaised } from './raised.ts';
import { type Step, timeZones, userCount } from './steps.ts';

/** How those present vote: each by a bit of a number, the first of them for sure. */
type Voting = { voting: number; method: Ballot['method'] };

/** Offers count for two weeks after a check. */
const offersCheckedEvery = 7 * day;

/** A delivery is never later: a trigger is retried for a day at most. */
const latestDelivery = 12 * hour;

export type World = {
  /** Does one step; refusals are part of it. */
  take: (step: Step) => Promise<void>;
  /** Delivers all that is held, and waits for all that follows. */
  quiet: () => Promise<void>;
  /** The ids of the users who were erased. */
  erased: readonly string[];
  /** How often each kind of step was done, rather than refused. */
  done: ReadonlyMap<string, number>;
  /** The id of one of the users. */
  someone: string;
  close: () => Promise<void>;
};

/** Users who play through the callables, while the triggers that settle are held back. */
export async function openWorld(running: Suite, time: Time, random: () => number): Promise<World> {
  const { movies: catalogue } = await loadCatalogue(context());
  const movies: MovieFacts[] = [...catalogue.byId.values()].slice(0, 40);
  const deliveries: HeldDeliveries = await holdDeliveries(
    running,
    ...['follow-watches', 'follow-sessions', 'follow-polls', 'follow-players', 'follow-duels'],
  );
  const erased: string[] = [];
  const done = new Map<string, number>();
  const challengeIds: string[] = ['old-west'];
  const added: { by: number; movieId: number; facts: MovieFacts }[] = [];
  const guests: TestUser[] = [];
  const guilds: { groupId: string; owner: Playing; members: readonly Playing[] }[] = [];
  let offersCheckedAt = time.now();
  const players: Playing[] = [];
  for (let number = 0; number < userCount; number += 1) players.push(await newPlayer(number));

  async function newPlayer(number: number): Promise<Playing> {
    const user = running.newUser({ name: `player${number}` });
    const timeZone = timeZones[number % timeZones.length]!;
    await user.call(setUpAccount, { ...accountOf(user, `Player ${number}`), timeZone });
    return { user, watchIds: [], habitIds: [], evening: null };
  }

  const among = (numbers: readonly number[]) => numbers.map((number) => players[number]!);
  const idOf = (movie: number) => movies[movie % movies.length]!.id;
  const steps: { [Do in Step['do']]: (step: Extract<Step, { do: Do }>) => Promise<unknown> } = {
    'watch alone': async ({ who, movie, ago }) => {
      const { user, watchIds } = players[who]!;
      const watchedAt = toInstant(time.now() - ago);
      watchIds.push((await user.call(recordOwnWatch, { movieId: idOf(movie), watchedAt })).watchId);
    },
    'watch together': async ({ who, others, movie }) => {
      const host = players[who]!;
      const { id, code } = await host.user.call(sessions.createSession, { mode: 'together' });
      await recordFor(await presentAt(code, host, among(others)), id, idOf(movie));
    },
    'watch again there': async ({ who }) => {
      const host = players[who]!;
      const { sessionId, movieId } = one(host.evening ? [host.evening] : [], 0);
      await recordFor([host], sessionId, movieId);
    },
    'watch on several days': async ({ who, movie, days }) => {
      for (const [index, { hours, timeZone }] of days.entries()) {
        await steps.wait({ do: 'wait', ms: hours * hour });
        if (timeZone) await steps.travel({ do: 'travel', who, timeZone });
        await take({ do: 'watch alone', who, movie: movie + index, ago: 0 });
      }
    },
    travel: ({ who, timeZone }) => players[who]!.user.call(updateAccount, { timeZone }),
    move: ({ who, region }) => players[who]!.user.call(updateAccount, { region }),
    'begin again': ({ who }) => players[who]!.user.call(beginAgain, { star: 1, confirmed: true }),
    vote: async ({ who, others, ...how }) => {
      const host = players[who]!;
      const { id, code } = await host.user.call(sessions.createSession, { mode: 'together' });
      const present = await presentAt(code, host, among(others));
      await recordFor(present, id, await decide({ kind: 'session', id }, present, how));
    },
    'vote in a group': async ({ which, ...how }) => {
      const { groupId, owner, members } = one(guilds.slice(-10), which);
      const movieId = await decide({ kind: 'group', id: groupId }, [owner, ...members], how);
      const { id, code } = await owner.user.call(groups.openEvening, { groupId });
      await recordFor(await presentAt(code, owner, members), id, movieId);
    },
    undo: async ({ who, which }) => {
      const { user, watchIds } = players[who]!;
      await user.call(withdrawWatch, { watchId: one(watchIds.slice(-4), which) });
    },
    'undo for all': async ({ who }) => {
      const { user, evening } = players[who]!;
      await user.call(sessions.undoWatch, one(evening ? [evening] : [], 0));
    },
    rate: ({ who, movie, score }) => players[who]!.user.call(rateMovie, { movieId: idOf(movie), score }),
    'take back a rating': ({ who, movie }) =>
      players[who]!.user.call(withdrawRating, { movieId: idOf(movie) }),
    'make a challenge': async ({ who, target: targetCount }) => {
      const rules = [{ field: 'year' as const, operator: 'gt' as const, value: 1900 + 10 * targetCount }];
      const definition = {
        titles: { en: 'A challenge' },
        rules,
        targetCount,
        xpReward: 30,
        audience: 'group' as const,
      };
      const { id: challengeId } = await players[who]!.user.call(challenges.createChallenge, definition);
      challengeIds.push(challengeId);
      await players[who]!.user.call(challenges.joinChallenge, { challengeId });
    },
    join: ({ who, which }) =>
      players[who]!.user.call(challenges.joinChallenge, { challengeId: one(challengeIds.slice(-30), which) }),
    'give up': ({ who, which }) =>
      players[who]!.user.call(challenges.abandonChallenge, {
        challengeId: one(challengeIds.slice(-30), which),
      }),
    'add a movie': async ({ who, movie }) => {
      const facts = movies[movie % movies.length]!;
      const { title, year, runtime } = facts;
      const own = { title, year, runtime, audience: 'group' as const };
      const { movieId } = (await players[who]!.user.call(createCustomMovie, own)).movie;
      added.push({ by: who, movieId, facts });
      players[who]!.watchIds.push((await players[who]!.user.call(recordOwnWatch, { movieId })).watchId);
    },
    'watch an added one': async ({ who, which }) => {
      const { movieId } = one(added, which);
      players[who]!.watchIds.push((await players[who]!.user.call(recordOwnWatch, { movieId })).watchId);
    },
    promote: async ({ which }) => {
      const { by, movieId, facts } = one(added, which);
      await players[by]!.user.call(promoteCustomMovie, { movieId, tmdbId: facts.id });
      added.splice(which % added.length, 1);
    },
    befriend: async ({ who, other }) => {
      if (who !== other) await befriended(players[who]!.user, players[other]!.user);
    },
    'bring a guest': async ({ who, movie }) => {
      const host = players[who]!.user;
      const { id: sessionId, code } = await host.call(sessions.createSession, { mode: 'together' });
      const guest = running.newUser({ guest: true, name: 'guest' });
      await guest.call(sessions.joinSession, { code, guest: card });
      await host.call(sessions.recordWatch, { sessionId, movieId: idOf(movie) });
      await guest.call(recordOwnWatch, { movieId: idOf(movie + 1) });
      guests.push(guest);
    },
    merge: async ({ who, which }) => {
      const guest = one(guests, which);
      await players[who]!.user.call(mergeGuest, { guestToken: unsignedToken(guest.uid, true) });
      guests.splice(guests.indexOf(guest), 1);
    },
    'found a guild': async ({ who, others }) => {
      const owner = players[who]!;
      const members = [...new Set(among(others))].filter((other) => other !== owner);
      const all = members.map(({ user }) => user);
      const groupId = await groupOf(owner.user, all);
      guilds.push({ groupId, owner, members });
      await whileRaised(owner.user, guildLevel, () => owner.user.call(foundGuild, { groupId, banner }));
      for (const each of all) await orRefused(each.call(chooseGuild, { groupId }));
    },
    'play for a guild': async ({ who, which }) => {
      const { user } = players[who]!;
      const { groupId, owner } = one(guilds.slice(-10), which);
      const { invitation } = await owner.user.call(groups.renewInvitation, { groupId });
      await user.call(groups.joinGroup, { code: invitation!.code });
      await user.call(chooseGuild, { groupId });
    },
    'stop playing for a guild': ({ who, which }) =>
      players[who]!.user.call(leaveGuild, { groupId: one(guilds.slice(-10), which).groupId }),
    'leave a guild’s group': ({ who, which }) =>
      players[who]!.user.call(groups.leaveGroup, { groupId: one(guilds.slice(-10), which).groupId }),
    'delete a guild’s group': ({ who, which }) =>
      players[who]!.user.call(groups.deleteGroup, { groupId: one(guilds.slice(-10), which).groupId }),
    'be seen': ({ who, visibility }) => players[who]!.user.call(updateAccount, { visibility }),
    'run a schedule': async ({ schedule }) => {
      const status = await running.runSchedule(schedule);
      if (status !== 200) throw new Error(`${schedule} answered ${status}`);
    },
    'start a job': ({ job }) => running.startJob(job),
    erase: async ({ who }) => {
      const { uid } = players[who]!.user;
      await user(running.url, uid, { signedInAt: time.now() }).call(deleteAccount, {});
      erased.push(uid);
      players[who] = await newPlayer(who);
    },
    ...adventureSteps(players),
    'at once': ({ calls }) => Promise.all(calls.map(take)),
    deliver: ({ which, again }) => deliveries.deliver(which, again),
    'refuse a delivery': async () => deliveries.refuseNext(),
    wait: async ({ ms }) => {
      // What runs ends first, as nothing takes hours; what is held back may come late.
      await (ms > latestDelivery / 2 ? quiet() : running.quiet());
      time.moveTo(time.now() + ms);
      if (time.now() - offersCheckedAt < offersCheckedEvery) return;
      offersCheckedAt = time.now();
      await checkSampleOffers(context());
    },
  };

  async function take(step: Step): Promise<void> {
    const act = async () => steps[step.do](step as never);
    if (await orRefused(act())) done.set(step.do, (done.get(step.do) ?? 0) + 1);
  }

  async function quiet(): Promise<void> {
    // What tasks write is held back, too.
    do {
      await deliveries.deliverAll(random);
      await running.quiet();
    } while (deliveries.held() > 0);
  }

  const someone = players[0]!.user.uid;
  return { take, quiet, erased, done, someone, close: () => deliveries.release() };
}

/** The movie that a poll decides on; a refusal if it decides on none. */
async function decide(
  place: PollPlace,
  present: readonly [Playing, ...Playing[]],
  { voting, method }: Voting,
): Promise<number> {
  const [{ user: host }] = present;
  const movies = { from: 'list' as const, count: 3 };
  const { id: pollId, options } = await host.call(startPoll, { place, method, movies });
  const movieIds = options.map(({ movieId }) => movieId);
  const voters = present.filter((_, index) => index === 0 || (voting >> index) % 2 > 0);
  for (const { user } of voters)
    await orRefused(user.call(voteInPoll, { pollId, ballot: ballotOf(method, movieIds) }));
  // The last ballot may have closed it.
  await orRefused(host.call(closePoll, { pollId, early: true }));
  const { result } = (await host.call(showPoll, { pollId })).poll;
  return one(result?.winner ? [result.winner] : [], 0);
}

function ballotOf(method: Ballot['method'], [first, ...others]: readonly number[]): Ballot {
  const yes = first === undefined ? [] : [first];
  if (method === 'deck') return { method, yes, no: others };
  return method === 'approval' ? { method, yes } : { method, ranking: [...yes, ...others] };
}
