import fc from 'fast-check';
import type { Ballot } from './ballots.ts';

export type Election = { options: string[]; ballots: string[][] };

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/** Ballots as the literature prints them: `ballotsOf({ ABC: 5, CB: 2 })` is seven ballots. */
export function ballotsOf(counts: Record<string, number>): string[][] {
  return Object.entries(counts).flatMap(([ballot, count]) =>
    Array.from({ length: count }, () => [...ballot]),
  );
}

/** Elections of up to seven options and a dozen ballots, most of which leave options out. */
export const elections: fc.Arbitrary<Election> = fc
  .integer({ min: 1, max: letters.length })
  .map((size) => letters.slice(0, size))
  .chain((options) =>
    fc.record({
      options: fc.constant(options),
      ballots: fc.array(fc.shuffledSubarray(options, { minLength: 0 }), { minLength: 1, maxLength: 12 }),
    }),
  );

/** Whether a ballot ranks one option above another; options that are left out share the last place. */
export function ranksAbove(ballot: Ballot, one: string, other: string): boolean {
  const place = (option: string) => (ballot.includes(option) ? ballot.indexOf(option) : ballot.length);
  return place(one) < place(other);
}

/** How many more ballots rank one option above another than the other way round. */
export function margin(ballots: readonly Ballot[], one: string, other: string): number {
  const above = ballots.filter((ballot) => ranksAbove(ballot, one, other)).length;
  return above - ballots.filter((ballot) => ranksAbove(ballot, other, one)).length;
}

export function condorcetWinner({ options, ballots }: Election): string | undefined {
  return options.find((one) => options.every((other) => other === one || margin(ballots, one, other) > 0));
}

export function condorcetLoser({ options, ballots }: Election): string | undefined {
  if (options.length < 2) return undefined;
  return options.find((one) => options.every((other) => other === one || margin(ballots, other, one) > 0));
}
