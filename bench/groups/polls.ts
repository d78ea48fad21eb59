import { strictEqual } from 'node:assert/strict';
import { closePoll, startPoll, voteInPoll } from '@cine/contract/operations/together/polls';
import type { Ballot } from '@cine/contract/polls/ballot';
import type { Poll } from '@cine/contract/polls/poll';
import { deleteApp, initializeApp } from 'firebase/app';
import { connectFirestoreEmulator, doc, getFirestore, onSnapshot } from 'firebase/firestore';
import { median, note, report } from '../command/harness.ts';
import type { Counters } from '../deployed/emulator.ts';
import { project } from '../deployed/emulator.ts';
import type { Instance } from '../deployed/instance.ts';
import { startSession } from '../deployed/session.ts';
import { startWorld, userOf, type World } from '../deployed/world.ts';

type Listener = {
  /** Listens to a poll; returns, once it has it, how to await when it was seen closed (`performance.now`). */
  untilClosed: (pollId: string) => Promise<() => Promise<number>>;
  stop: () => Promise<void>;
};

const people = 20;
const votedWhenClosed = 18;
const liveRounds = 15;
const methods = ['ranked', 'deck'] as const;

type Stage = { world: World; instance: Instance; sessionId: string; uids: string[] };

/** Voting and counting in an evening of twenty, and how soon screens show the result. */
export async function measurePolls(): Promise<void> {
  const world = await startWorld({ movies: 5_000, candidates: 5_000 });
  await world.onInstance(async (instance) => {
    const { session, uids } = await startSession(instance, people);
    const stage = { world, instance, sessionId: session.id, uids };
    await warmUp(stage);
    reportVotes([await costOfVote(stage, 'ranked'), await costOfVote(stage, 'deck')]);
    await reportDeciding(stage);
    await reportCrowd(stage);
    await reportLive(stage);
  });
  await world.stop();
}

async function started({ instance, sessionId, uids }: Stage, method: Poll['method'], by = 0): Promise<Poll> {
  return userOf(uids[by]!, instance).call(startPoll, {
    place: { kind: 'session', id: sessionId },
    method,
    movies: { from: 'list', count: 4 },
    seconds: 3600,
  });
}

/** A ballot that leaves a deck's poll open until the host closes it. */
function ballotFor({ method, options }: Poll, of: number): Ballot {
  const ids = options.map(({ movieId }) => movieId);
  const [favourite] = ids.splice(of % ids.length, 1) as [number];
  return method === 'deck'
    ? { method, yes: [favourite], no: ids.slice(1) }
    : { method: 'ranked', ranking: [favourite, ...ids] };
}

function vote({ instance, uids }: Stage, poll: Poll, who: number) {
  return userOf(uids[who]!, instance).call(voteInPoll, { pollId: poll.id, ballot: ballotFor(poll, who) });
}

async function close({ instance, uids }: Stage, { id }: Poll): Promise<Poll> {
  return userOf(uids[0]!, instance).call(closePoll, { pollId: id, early: true });
}

/** A whole poll of each method, so that the limits of all calls are leased. */
async function warmUp(stage: Stage): Promise<void> {
  for (const method of methods) {
    const poll = await started(stage, method);
    for (const who of stage.uids.keys()) if (method === 'deck' || who > 0) await vote(stage, poll, who);
    await close(stage, poll);
  }
}

async function costOfVote(stage: Stage, method: (typeof methods)[number]): Promise<Counters> {
  const poll = await started(stage, method);
  await vote(stage, poll, 1);
  const { cost } = await stage.world.emulator.costOf(() => vote(stage, poll, 2));
  await vote(stage, poll, 3);
  await close(stage, poll);
  note(`  a ballot, ${method}`, `${cost.reads} reads and ${cost.writes + cost.deletes} writes`);
  return cost;
}

function reportVotes(costs: readonly Counters[]): void {
  const fixture = `a member’s first ballot in an evening of ${people}, ranked or a deck, whichever costs more; triggers and call limits included`;
  const all = { unit: 'documents', sense: 'max', fixture, warmth: 'warm' } as const;
  const most = (of: (cost: Counters) => number) => Math.max(...costs.map(of));
  report({ ...all, figure: 'poll.vote.reads', value: most(({ reads }) => reads), goal: 4 });
  report({
    ...all,
    figure: 'poll.vote.writes',
    value: most(({ writes, deletes }) => writes + deletes),
    goal: 2,
  });
}

async function reportDeciding(stage: Stage): Promise<void> {
  const poll = await started(stage, 'ranked');
  for (let who = 0; who < votedWhenClosed; who++) await vote(stage, poll, who);
  const { cost, answer } = await stage.world.emulator.costOf(() => close(stage, poll));
  strictEqual(answer.result?.ballots.length, votedWhenClosed);
  report({
    figure: 'poll.decide.reads',
    value: cost.reads,
    unit: 'documents',
    sense: 'max',
    // Choosing the winner reads the session and the poll again.
    goal: votedWhenClosed + 6,
    warmth: 'warm',
    fixture: `the host of an evening of ${people} closes a ranked poll with ${votedWhenClosed} ballots; triggers and call limits included`,
  });
}

/** How often a document may have been written, by the emulator's counts, when all vote at once. */
async function reportCrowd(stage: Stage): Promise<void> {
  const { emulator, context } = stage.world;
  const poll = await started(stage, 'ranked');
  await emulator.settled();
  let ms = 0;
  const begin = Date.now();
  const { answer } = await emulator.costOf(async () => {
    const start = performance.now();
    const answers = await Promise.all(stage.uids.map((_, who) => vote(stage, poll, who)));
    ms = Math.round(performance.now() - start);
    return answers;
  });
  strictEqual(answer.filter((each) => each.poll.status === 'closed').length > 0, true);
  const hottest: number[] = [];
  for (const [path, writes] of Object.entries(await emulator.changes())) {
    const { docs } = await context.db.collectionGroup(path.split('/').at(-1)!).get();
    const written = docs.filter(
      ({ ref, updateTime }) => isIn(ref.parent.path, path) && updateTime.toMillis() >= begin,
    );
    // All written documents but one were written at least once. Deleted ones are gone, each by one write.
    const most = Math.max(1, writes - Math.max(0, written.length - 1));
    hottest.push(most);
    note(`  ${path}`, `${writes} writes of ${written.length || writes} documents`);
  }
  report({
    figure: 'poll.hottest',
    value: Math.max(...hottest),
    unit: 'writes to one document',
    sense: 'max',
    goal: 1,
    fixture: `${people} vote at once, within ${ms} ms, and the last one closes the poll`,
    warmth: 'warm',
  });
}

function isIn(path: string, pattern: string): boolean {
  const parts = path.split('/');
  const patternParts = pattern.split('/');
  return (
    parts.length === patternParts.length &&
    patternParts.every((part, at) => part === '*' || part === parts[at])
  );
}

/** Everybody listens to the poll as the dashboard does; then the last one votes. */
async function reportLive(stage: Stage): Promise<void> {
  const screens = await Promise.all(stage.uids.map((uid) => listener(stage.world.emulator.host, uid)));
  const times: number[] = [];
  for (let round = 0; round <= liveRounds; round++) {
    // The polls that one user may start in ten minutes are limited.
    const poll = await started(stage, 'ranked', round % people);
    const closed = await Promise.all(screens.map((screen) => screen.untilClosed(poll.id)));
    for (let who = 1; who < people; who++) await vote(stage, poll, who);
    const start = performance.now();
    const [, ...seen] = await Promise.all([vote(stage, poll, 0), ...closed.map((wait) => wait())]);
    if (round > 0) times.push(Math.max(...seen) - start);
  }
  await Promise.all(screens.map((screen) => screen.stop()));
  note('  a screen, slowest round', `${Math.round(Math.max(...times))} ms`);
  report({
    figure: 'poll.live-ms',
    value: Math.round(median(times)),
    unit: 'ms',
    sense: 'max',
    goal: 500,
    warmth: 'warm',
    fixture: `from the call of the last vote to the last of ${people} listeners of the Firebase SDK, by the rules; median of ${liveRounds} polls`,
  });
}

/** A user's client, as their browser has it: the rules decide what it reads. */
async function listener(emulator: string, uid: string): Promise<Listener> {
  const app = initializeApp({ projectId: project, apiKey: 'unused' }, uid);
  const db = getFirestore(app);
  const [host, port] = emulator.split(':') as [string, string];
  connectFirestoreEmulator(db, host, Number(port), { mockUserToken: { sub: uid } });
  return {
    untilClosed: (pollId) =>
      new Promise((resolve, reject) => {
        const { promise, resolve: close } = Promise.withResolvers<number>();
        const end = onSnapshot(
          doc(db, 'polls', pollId),
          (snapshot) => {
            resolve(() => promise);
            if (snapshot.get('status') !== 'closed') return;
            close(performance.now());
            end();
          },
          reject,
        );
      }),
    stop: () => deleteApp(app),
  };
}
