/** How long the Schulze method takes to count a poll. */
import { strictEqual } from 'node:assert/strict';
import { type Ballot, schulze } from '@cine/voting';
import { Schulze, utils } from 'votes';
import { interleave, median, note, report } from '../command/harness.ts';

const options = Array.from({ length: 12 }, (_, at) => `movie-${at}`);
const voters = 20;
const elections = 200;
const rounds = 30;
/** Counts before, until V8 has compiled both. */
const warmUps = 20;

/** Orders of all movies, seeded; each voter leans towards the first ones. */
function someBallots(election: number): Ballot[] {
  let state = election + 1;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
  const leaning = () => options.map((option, at) => [option, at / options.length + 2 * random()] as const);
  return Array.from({ length: voters }, () =>
    leaning()
      .toSorted(([, one], [, other]) => one - other)
      .map(([option]) => option),
  );
}

function winnersOf(ballots: readonly { ranking: string[][]; weight: number }[]): string[] {
  return new Schulze(utils.matrixFromBallots([...ballots], [...options])).ranking()[0]!;
}

export async function measureSchulze(): Promise<void> {
  const ours = Array.from({ length: elections }, (_, election) => someBallots(election));
  const theirs = ours.map((ballots) =>
    ballots.map((ballot) => ({ ranking: ballot.map((option) => [option]), weight: 1 })),
  );
  let alone = 0;
  for (const [at, ballots] of ours.entries()) {
    const { winners } = schulze(options, ballots);
    if (winners.length > 1) continue;
    alone++;
    strictEqual(winnersOf(theirs[at]!).join(), winners.join());
  }
  note('  winners', `${alone} of ${elections} elections have one winner, the same by both`);
  const contestants = {
    ours: () => {
      for (const ballots of ours) schulze(options, ballots);
    },
    theirs: () => {
      for (const ballots of theirs) winnersOf(ballots);
    },
  };
  await interleave(contestants, warmUps);
  const times = await interleave(contestants, rounds);
  const each = (name: keyof typeof times) => (1000 * median(times[name])) / elections;
  const fixture = `${options.length} movies, ${voters} ballots that rank all of them, ${elections} elections, ${rounds} rounds in turns`;
  note('  votes 3.0.0', `${each('theirs').toFixed(1)} µs`);
  report({
    figure: 'schulze.us',
    value: Number(each('ours').toFixed(1)),
    unit: 'µs',
    sense: 'max',
    goal: 50,
    fixture,
    warmth: 'warm',
  });
  report({
    figure: 'schulze.ratio',
    value: Number((each('ours') / each('theirs')).toFixed(3)),
    unit: 'x the median time',
    sense: 'max',
    goal: 1,
    rival: 'votes 3.0.0, from its ballots to its winners',
    fixture,
    warmth: 'warm',
  });
}
