/**
 * `npm run check-poll -- [FILE]`: counts a closed poll again, given as JSON as `polls-show` returns it, in a
 * file or on stdin, and says in words whether its result is right. It needs no server; docs/polls.md says
 * what that proves.
 */
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import type { Ballot } from '@cine/contract/polls/ballot';
import { type Poll, pollSchema } from '@cine/contract/polls/poll';
import type { PollResult } from '@cine/contract/polls/result';
import * as z from 'zod';
import { resultOf } from '../functions/src/features/together/polls/counting/count.ts';
import { seedHashOf } from '../functions/src/features/together/polls/counting/lots.ts';
import { readCommand } from './terminal/read-command.ts';

/** A poll alone, or with what else the operation returns. */
const shownSchema = z.union([z.object({ poll: pollSchema }).transform(({ poll }) => poll), pollSchema]);

export type Check = { what: string; holds: boolean };

/** The parts of a result, in the order in which they follow from each other. */
const parts: Record<keyof PollResult, string> = {
  closedBy: 'The poll was closed as its method allows.',
  counted: 'The movies that counted are those neither vetoed nor unwatchable.',
  ballots: 'The ballots name only these, and are in order.',
  tally: 'The ballots add up to what is stored.',
  tied: 'The movies in the first place are those of the count.',
  settledBy: 'A tie was settled by challenges, then by the least score, then by the lot.',
  winner: 'The winner follows from that.',
  reason: 'So does the reason.',
};

export function checksOf(poll: Poll): Check[] {
  const { seed, seedHash, result } = poll;
  if (result?.reason.kind === 'few-ballots')
    throw new Error('So few voted in secret that no ballots are shown, so there is nothing to check.');
  if (seed === null || result === null)
    throw new Error('This poll is not closed, so there is nothing to check.');
  const again = resultOf(poll, seed, { ...result, ballots: result.ballots.map(asCast(poll)) });
  const isByProduct = result.closedBy === 'product';
  const isAllowed =
    isByProduct === (poll.method === 'product') && !(isByProduct && result.ballots.length > 0);
  return [
    { what: 'The seed is the one whose hash was shown before.', holds: seedHashOf(seed) === seedHash },
    { what: parts.closedBy, holds: isAllowed },
    ...(Object.keys(again) as (keyof PollResult)[])
      .filter((part) => part !== 'closedBy')
      .map((part) => ({ what: parts[part], holds: isDeepStrictEqual(again[part], result[part]) })),
  ];
}

/** A stored ballot as its voter cast it, but for movies that didn't count. */
const asCast =
  ({ method }: Poll) =>
  ({ movieIds }: PollResult['ballots'][number]): Ballot =>
    method === 'ranked' ? { method, ranking: movieIds } : { method: 'approval', yes: movieIds };

function inWords({ options, result }: Poll): string {
  const titled = (movieId: number) =>
    options.find((option) => option.movieId === movieId)?.title ?? `${movieId}`;
  const { winner, tied, settledBy, ballots } = result!;
  const count = `${ballots.length} ${ballots.length === 1 ? 'ballot' : 'ballots'}`;
  if (winner === null) return `no movie, by ${count}`;
  const tie =
    settledBy === null
      ? ''
      : `, tied with ${tied
          .filter((id) => id !== winner)
          .map(titled)
          .join(', ')}`;
  return `${titled(winner)}, by ${count}${tie}`;
}

async function main(): Promise<void> {
  const { words } = readCommand({
    usage: 'npm run check-poll -- [FILE]\n\n  FILE  has the poll as JSON; without it, stdin does',
    words: [0, 1],
  });
  const [file] = words;
  const poll = shownSchema.parse(JSON.parse(await (file ? readFile(file, 'utf8') : text(process.stdin))));
  const checks = checksOf(poll);
  for (const { what, holds } of checks) console.log(`${holds ? '✓' : '✗'} ${what}`);
  const isRight = checks.every(({ holds }) => holds);
  console.log(`${isRight ? 'The result is right' : 'The result is WRONG'}: ${inWords(poll)}.`);
  if (!isRight) process.exitCode = 1;
}

if (import.meta.main)
  await main().catch((error: Error) => {
    console.error(
      error instanceof z.ZodError ? `This is not a poll: ${z.prettifyError(error)}` : error.message,
    );
    process.exitCode = 2;
  });
