import { joinCodeAlphabet, joinCodeLength } from '@cine/contract/text/join-code';

/** A new join code; with 31 letters and 6 places there are 887 million. */
export function newJoinCode(randomBelow: (below: number) => number): string {
  return Array.from(
    { length: joinCodeLength },
    () => joinCodeAlphabet[randomBelow(joinCodeAlphabet.length)],
  ).join('');
}
